package io.sorimark.audio;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.TranscriptException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * A recording as recognizers take it: raw samples in a file (16 kHz, 16 bits, little-endian; 115 MB
 * an hour), and where in it nobody speaks.
 *
 * @param digest SHA-256 of the samples as decoded
 * @param pauses between words, by level; 0.15 s or more
 * @param silences where nothing rises above the room's noise; half a second or more
 */
public record Speech(
    Path samples, Duration length, String digest, List<TimeSpan> pauses, List<TimeSpan> silences) {

  private static final Duration LEAST_PAUSE = Duration.ofMillis(150);
  private static final Duration LEAST_PAUSE_TO_CUT_IN = Duration.ofMillis(300);
  private static final Duration LEAST_SILENCE = Duration.ofMillis(500);

  public Speech {
    pauses = List.copyOf(pauses);
    silences = List.copyOf(silences);
  }

  /**
   * Stretches, one after another, cut in pauses, none empty; nothing of the recording is left out.
   */
  public List<TimeSpan> stretches(StretchLengths lengths) {
    List<TimeSpan> wide =
        pauses.stream()
            .filter(pause -> pause.length().compareTo(LEAST_PAUSE_TO_CUT_IN) >= 0)
            .toList();
    return Stretches.of(length, wide, lengths);
  }

  /**
   * Decodes into a file, which is overwritten.
   *
   * @throws TranscriptException if there is nothing in it
   */
  public static Speech decode(Audio audio, Recording recording, Sampling sampling, Path samples)
      throws IOException, TranscriptException, NotInstalledException {
    Envelope.Builder envelope = new Envelope.Builder(Sampling.SPEECH_RATE);
    MessageDigest digest = sha256();
    long length = 0;
    try (Pcm pcm = audio.pcm(recording, sampling);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(samples), 1 << 16)) {
      short[] buffer = new short[Sampling.SPEECH_RATE];
      for (int read = pcm.read(buffer); read > 0; read = pcm.read(buffer)) {
        byte[] bytes = bytes(buffer, read);
        digest.update(bytes);
        out.write(bytes);
        envelope.add(buffer, read);
        length += read;
      }
    }
    return of(samples, length, envelope.build(), HexFormat.of().formatHex(digest.digest()));
  }

  private static Speech of(Path samples, long length, Envelope envelope, String digest)
      throws IOException {
    if (NoiseFloor.isNeeded(envelope)) {
      NoiseFloor.addTo(samples);
    }
    Duration time = Duration.ofMillis(length * 1000 / Sampling.SPEECH_RATE);
    return new Speech(
        samples,
        time,
        digest,
        Pauses.in(envelope, LEAST_PAUSE),
        Pauses.silences(envelope, LEAST_SILENCE));
  }

  private static byte[] bytes(short[] samples, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples, 0, length);
    return bytes.array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
