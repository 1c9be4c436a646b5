package io.sorimark.audio;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Moves the edges of a clip into pauses between words. */
final class Snap {

  /** An edge is not moved farther. */
  private static final Duration REACH = Duration.ofSeconds(2);

  /** How much around that is listened to, to know what is quiet. */
  private static final Duration AROUND = Duration.ofSeconds(12);

  /** Between words; a closed lip of a "p" is shorter. */
  private static final Duration LEAST_PAUSE = Duration.ofMillis(140);

  private static final Duration BEFORE_WORD = Duration.ofMillis(150);
  private static final Duration AFTER_WORD = Duration.ofMillis(250);

  private Snap() {}

  /** The span with both edges in pauses; an edge with none in reach stays. */
  static TimeSpan toPauses(Audio audio, Recording recording, Clip clip)
      throws IOException, TranscriptException, NotInstalledException {
    TimeSpan asked = clip.span();
    Duration start = edge(audio, recording, clip, asked.start(), Snap::beforeWord);
    Duration end = edge(audio, recording, clip, asked.end(), Snap::afterWord);
    return end.compareTo(start) > 0 ? new TimeSpan(start, end) : asked;
  }

  private static Duration edge(
      Audio audio,
      Recording recording,
      Clip clip,
      Duration asked,
      Function<TimeSpan, Duration> place)
      throws IOException, TranscriptException, NotInstalledException {
    Duration from = asked.compareTo(AROUND) > 0 ? asked.minus(AROUND) : Duration.ZERO;
    Sampling sampling =
        Sampling.SPEECH.withTrack(clip.track()).within(new TimeSpan(from, asked.plus(AROUND)));
    try (Pcm pcm = audio.pcm(recording, sampling)) {
      List<TimeSpan> pauses =
          Pauses.in(Envelope.of(pcm, Sampling.SPEECH_RATE), LEAST_PAUSE).stream()
              .map(pause -> pause.plus(from))
              .toList();
      return nearest(pauses, asked, place);
    }
  }

  static Duration nearest(
      List<TimeSpan> pauses, Duration asked, Function<TimeSpan, Duration> place) {
    if (asked.isZero() || pauses.stream().anyMatch(pause -> pause.contains(asked))) {
      return asked;
    }
    Stream<Duration> places = pauses.stream().map(place);
    return places
        .filter(time -> distance(time, asked).compareTo(REACH) <= 0)
        .min(Comparator.comparing(time -> distance(time, asked)))
        .orElse(asked);
  }

  /** Shortly before the word that ends a pause. */
  static Duration beforeWord(TimeSpan pause) {
    Duration time = pause.end().minus(BEFORE_WORD);
    return time.compareTo(pause.start()) > 0 ? time : middle(pause);
  }

  /** When the word before a pause has died away. */
  static Duration afterWord(TimeSpan pause) {
    Duration time = pause.start().plus(AFTER_WORD);
    return time.compareTo(pause.end()) < 0 ? time : middle(pause);
  }

  private static Duration middle(TimeSpan pause) {
    return pause.start().plus(pause.length().dividedBy(2));
  }

  private static Duration distance(Duration one, Duration other) {
    return one.minus(other).abs();
  }
}
