package io.sorimark.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceEncoderTest {

  private static final int LENGTH = 150;

  /** Resemblyzer's own float arithmetic is as far from the true values. */
  private static final float ROUNDING = 5e-6f;

  @TempDir Path folder;

  /** The model on this machine; a test that needs it is skipped aloud where it is absent. */
  static VoiceEncoder installed() throws IOException, TranscriptException {
    String data = System.getenv().getOrDefault("SORIMARK_DATA", "target/data");
    Path file = Path.of(data, "models", "ge2e", "pretrained.pt");
    Assumptions.assumeTrue(
        Files.exists(file),
        "no model of voices: `SORIMARK_DATA=target/data sorimark models get speakers`");
    return VoiceEncoder.read(file);
  }

  @Test
  @Tag("slow")
  void givesTheNumbersOfResemblyzer() throws Exception {
    VoiceEncoder encoder = installed();
    float[][] frames = new MelSpectrum().of(tone(6));
    List<float[][]> windows = new ArrayList<>();
    List<float[]> expected = new ArrayList<>();
    for (String line : reference()) {
      String[] fields = line.split("\t");
      int start = Integer.parseInt(fields[0]);
      windows.add(Arrays.copyOfRange(frames, start, start + LENGTH));
      float[] numbers = new float[VoiceEncoder.NUMBERS];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Float.parseFloat(fields[i + 1]);
      }
      expected.add(numbers);
    }

    float[][] voices = encoder.embed(windows);

    assertThat(voices).hasNumberOfRows(7);
    for (int i = 0; i < voices.length; i++) {
      for (int j = 0; j < VoiceEncoder.NUMBERS; j++) {
        assertThat(Math.abs(voices[i][j] - expected.get(i)[j])).isLessThan(ROUNDING);
      }
    }
  }

  @Test
  void refusesWhatHoldsNoWeights() throws IOException {
    for (byte[] bytes : List.of(new byte[0], "hello there".getBytes(StandardCharsets.UTF_8))) {
      Path file = Files.write(folder.resolve("pretrained.pt"), bytes);

      assertThatThrownBy(() -> VoiceEncoder.read(file)).isInstanceOf(TranscriptException.class);
    }
  }

  /** As in src/interop/ge2e_reference.py. */
  private static float[] tone(int seconds) {
    float[] sound = new float[RawSamples.RATE * seconds];
    for (int i = 0; i < sound.length; i++) {
      double pitch = 120 + 20 * Math.sin(i / 8000.0);
      double sum = 0;
      for (int k = 1; k < 12; k++) {
        sum += Math.sin(2 * Math.PI * k * pitch * i / RawSamples.RATE) / k;
      }
      sound[i] = (float) (0.05 * (1 + i / RawSamples.RATE % 3) * sum);
    }
    return sound;
  }

  private static List<String> reference() throws IOException {
    try (InputStream in = VoiceEncoderTest.class.getResourceAsStream("/voices/ge2e.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .toList();
    }
  }
}
