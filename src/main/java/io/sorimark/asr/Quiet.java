package io.sorimark.asr;

import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.List;

/**
 * Where a recording is quiet, as far as whoever cut it knows.
 *
 * @param pauses between what is said, by start; words neither begin nor end in them
 * @param silences where nothing rises above the room's noise; nothing can be said in them
 */
public record Quiet(List<TimeSpan> pauses, List<TimeSpan> silences) {

  /** What is left of a word behind a pause, to be the word. */
  private static final Duration LEAST_OF_A_WORD = Duration.ofMillis(80);

  public static final Quiet UNKNOWN = new Quiet(List.of(), List.of());

  public Quiet {
    pauses = List.copyOf(pauses);
    silences = List.copyOf(silences);
  }

  /** The share of a span that is silence. */
  double silentShare(TimeSpan span) {
    if (span.length().isZero()) {
      return silences.stream().anyMatch(silence -> silence.contains(span.start())) ? 1 : 0;
    }
    long silent =
        silences.stream()
            .filter(silence -> silence.overlaps(span))
            .mapToLong(silence -> overlap(silence, span).toNanos())
            .sum();
    return (double) silent / span.length().toNanos();
  }

  private static Duration overlap(TimeSpan one, TimeSpan other) {
    Duration start = one.start().compareTo(other.start()) > 0 ? one.start() : other.start();
    Duration end = one.end().compareTo(other.end()) < 0 ? one.end() : other.end();
    return end.minus(start);
  }

  /**
   * The span without the pause that it reaches into. An aligner that knows only where words end
   * lets the first one after a pause begin with the pause.
   */
  TimeSpan trimmed(TimeSpan span) {
    TimeSpan trimmed = span;
    for (TimeSpan pause : pauses) {
      if (!pause.overlaps(trimmed)) {
        continue;
      }
      if (trimmed.end().minus(pause.end()).compareTo(LEAST_OF_A_WORD) >= 0) {
        trimmed = new TimeSpan(pause.end(), trimmed.end());
      } else if (pause.start().compareTo(trimmed.start()) > 0) {
        trimmed = new TimeSpan(trimmed.start(), pause.start());
      }
    }
    return trimmed.length().compareTo(LEAST_OF_A_WORD) < 0 ? span : trimmed;
  }
}
