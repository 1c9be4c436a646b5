package io.sorimark.audio;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * Where a copied clip really begins and ends. Containers do not tell it reliably, so its sound is
 * looked for in the recording.
 */
final class CopiedEdges {

  /** How far off a copy may be: the longest packets and their pre-roll. */
  private static final Duration REACH = Duration.ofSeconds(1);

  /** As much of the clip is compared. */
  private static final Duration COMPARED = Duration.ofSeconds(3);

  private CopiedEdges() {}

  static Cut find(Audio audio, Recording recording, Clip clip, Path out)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Recording made = audio.probe(out);
    Duration asked = clip.span().start();
    Duration from = asked.compareTo(REACH) > 0 ? asked.minus(REACH) : Duration.ZERO;
    TimeSpan around = new TimeSpan(from, asked.plus(REACH).plus(COMPARED));
    Sampling track = Sampling.SPEECH.withTrack(clip.track());
    short[] source = samples(audio, recording, track.within(around));
    short[] clipped =
        samples(audio, made, Sampling.SPEECH.within(new TimeSpan(Duration.ZERO, COMPARED)));
    OptionalInt lag = Correlation.lag(clipped, source);
    if (lag.isEmpty()) {
      return new Cut(clip.span(), false, "copied");
    }
    Duration start = from.plus(timeOf(lag.getAsInt()));
    return new Cut(new TimeSpan(start, start.plus(length(audio, made))), true, "copied");
  }

  private static Duration length(Audio audio, Recording made)
      throws IOException, TranscriptException, NotInstalledException {
    long samples = 0;
    try (Pcm pcm = audio.pcm(made, Sampling.SPEECH)) {
      short[] buffer = new short[Sampling.SPEECH_RATE];
      for (int read = pcm.read(buffer); read > 0; read = pcm.read(buffer)) {
        samples += read;
      }
    }
    return timeOf(samples);
  }

  private static short[] samples(Audio audio, Recording recording, Sampling sampling)
      throws IOException, TranscriptException, NotInstalledException {
    try (Pcm pcm = audio.pcm(recording, sampling)) {
      return pcm.readAll(1 << 16);
    }
  }

  private static Duration timeOf(long samples) {
    return Duration.ofNanos(samples * 1_000_000_000L / Sampling.SPEECH_RATE);
  }
}
