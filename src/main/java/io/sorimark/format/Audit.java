package io.sorimark.format;

import io.sorimark.format.Draft.Found;
import io.sorimark.model.Cue;
import io.sorimark.model.Mark;
import io.sorimark.model.Severity;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.reading.Excerpt;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks over the cues that a reader has found, whatever the format: finds the ends that the file
 * leaves open, and marks and reports what is odd about times and repetitions. Changes the draft's
 * own list of cues.
 */
final class Audit {

  private final Draft draft;
  private final List<Found> cues;

  Audit(Draft draft, List<Found> cues) {
    this.draft = draft;
    this.cues = cues;
  }

  /**
   * A cue without an end, as all are in a file of starts, lasts until the next; the last as long as
   * its text takes to say.
   */
  Timing endOpenStarts(Timing declared) {
    Timing timing = declared;
    List<Found> open = cues.stream().filter(Found::open).toList();
    if (!open.isEmpty() && open.size() == cues.size()) {
      timing = Timing.STARTS;
    }
    if (open.isEmpty() && timing != Timing.STARTS) {
      return timing;
    }
    if (timing != Timing.STARTS) {
      report(
          Optional.of(open.getFirst()),
          open.size(),
          "open-end",
          "has no end: taken to last until the next start",
          Severity.INFO);
    }
    List<Duration> starts =
        cues.stream().map(found -> found.cue().span().start()).sorted().distinct().toList();
    for (int i = 0; i < cues.size(); i++) {
      Found found = cues.get(i);
      if (!found.open() && timing != Timing.STARTS) {
        continue;
      }
      Duration start = found.cue().span().start();
      int next = Collections.binarySearch(starts, start) + 1;
      Duration end =
          next < starts.size()
              ? starts.get(next)
              : start.plus(Texts.speakingTime(found.cue().text()));
      cues.set(i, found.with(found.cue().withSpan(new TimeSpan(start, end))));
    }
    return timing;
  }

  void markOutOfOrder() {
    Duration latest = Duration.ZERO;
    int late = 0;
    Optional<Found> first = Optional.empty();
    for (int i = 0; i < cues.size(); i++) {
      Found found = cues.get(i);
      Duration start = found.cue().span().start();
      if (start.compareTo(latest) < 0) {
        mark(i, Mark.OUT_OF_ORDER);
        late++;
        first = first.or(() -> Optional.of(found));
      } else {
        latest = start;
      }
    }
    report(first, late, "out-of-order", "starts before the cue ahead of it", Severity.WARNING);
  }

  /** For files that give ends themselves: two cues at one start are no overlap of its making. */
  void markOverlaps() {
    Duration end = Duration.ZERO;
    int overlaps = 0;
    Optional<Found> first = Optional.empty();
    for (int i = 0; i < cues.size(); i++) {
      Found found = cues.get(i);
      TimeSpan span = found.cue().span();
      if (span.start().compareTo(end) < 0 && !span.isEmpty()) {
        mark(i, Mark.OVERLAP);
        overlaps++;
        first = first.or(() -> Optional.of(found));
      }
      end = span.end().compareTo(end) > 0 ? span.end() : end;
    }
    report(first, overlaps, "overlap", "starts before the cue ahead of it ends", Severity.INFO);
  }

  void markRepeats() {
    List<Cue> all = cues.stream().map(Found::cue).toList();
    for (Repeats.Run run : Repeats.in(all)) {
      for (int i = run.from(); i < run.to(); i++) {
        mark(i, Mark.REPEATED);
      }
      Found first = cues.get(run.from());
      draft.warning(
          first.line(),
          first.column(),
          "repeated",
          String.format(
              Locale.ROOT,
              "%d cues say the same, %d times: %s",
              run.to() - run.from(),
              run.times(),
              Excerpt.of(first.cue().text())));
    }
  }

  /** What whisper.cpp wrote before it knew of split characters: the file itself holds U+FFFD. */
  void reportLostCharacters() {
    List<Found> lost =
        cues.stream().filter(found -> found.cue().text().indexOf('\ufffd') >= 0).toList();
    report(
        lost.stream().findFirst(),
        lost.size(),
        "lost-character",
        "holds U+FFFD in place of a character",
        Severity.WARNING);
  }

  private void mark(int index, Mark mark) {
    Found found = cues.get(index);
    cues.set(index, found.with(found.cue().withMarks(Marks.with(found.cue().marks(), mark))));
  }

  private void report(
      Optional<Found> first, int count, String rule, String what, Severity severity) {
    first.ifPresent(found ->
        draft.problem(
            severity,
            found.line(),
            found.column(),
            rule,
            count == 1 ? "cue " + what : "cue " + what + "; so do " + (count - 1) + " more"));
  }
}
