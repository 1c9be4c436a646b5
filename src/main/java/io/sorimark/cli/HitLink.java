package io.sorimark.cli;

import io.sorimark.model.TimeSpan;
import io.sorimark.search.Hit;
import io.sorimark.text.ShellWord;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;

/** Where to listen to a hit. */
final class HitLink {

  private HitLink() {}

  /** The recording, or the transcript without one, at the hit's second (W3C Media Fragments). */
  static Optional<String> of(Hit hit) {
    return start(hit)
        .map(start -> hit.facts().audio().orElse(hit.facts().path()) + "#t=" + seconds(start));
  }

  /** A command that plays it, when there is a recording. */
  static Optional<String> play(Hit hit) {
    return start(hit)
        .flatMap(start ->
            hit.facts()
                .audio()
                .map(audio -> "mpv --start=%s %s".formatted(seconds(start), ShellWord.of(audio))));
  }

  private static Optional<Duration> start(Hit hit) {
    return hit.span().map(TimeSpan::start);
  }

  private static String seconds(Duration time) {
    return Timecode.seconds(time);
  }
}
