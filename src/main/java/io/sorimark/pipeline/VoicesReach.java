package io.sorimark.pipeline;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.VoiceSpan;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a recording was listened to. Voices of an excerpt say nothing of the rest, where the
 * nearest of them would be taken for sure.
 *
 * @param span from where the first voice begins to where the last one ends
 */
record VoicesReach(TimeSpan span) {

  /** Music at the ends, and words that a recognizer hears in it, may be as long. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  /** What part of the text may lie outside. */
  private static final double MOST_OUTSIDE = 0.1;

  /** Of voices, at least one. */
  static VoicesReach of(List<VoiceSpan> voices) {
    Duration end =
        voices.stream()
            .map(voice -> voice.span().end())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Duration start =
        voices.stream()
            .map(voice -> voice.span().start())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new VoicesReach(new TimeSpan(start, end));
  }

  /** Whether nearly all of the text is said while somebody listened. */
  boolean covers(Transcript transcript) {
    long outside =
        transcript.cues().stream().filter(this::isOutside).mapToLong(VoicesReach::size).sum();
    long all = transcript.cues().stream().mapToLong(VoicesReach::size).sum();
    return outside <= MOST_OUTSIDE * all;
  }

  /** Why they are of no use for a transcript. */
  String misfit(Transcript transcript) {
    return "not used: voices are heard from %s to %s, the text goes from %s to %s"
        .formatted(
            Timecode.brief(span.start()),
            Timecode.brief(span.end()),
            Timecode.brief(transcript.cues().getFirst().span().start()),
            Timecode.brief(transcript.end()));
  }

  private boolean isOutside(Cue cue) {
    return cue.span().start().compareTo(span.end().plus(MARGIN)) > 0
        || cue.span().end().plus(MARGIN).compareTo(span.start()) < 0;
  }

  private static long size(Cue cue) {
    return cue.text().strip().length();
  }
}
