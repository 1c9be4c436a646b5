package io.sorimark.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.VoiceSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {

  private static final int SECONDS = 48;

  @TempDir Path folder;

  @Test
  void soundTellsTwoApartWhereTheirNumberIsKnown() throws IOException {
    Path samples = samples(second -> second / 6 % 2);

    List<VoiceSpan> spans = Voices.in(samples, 2).parts();

    assertThat(spans).isNotEmpty();
    for (VoiceSpan span : spans) {
      long middle = span.span().middle().toSeconds();
      assertThat((long) span.voice()).as("at %d s", middle).isEqualTo(middle / 6 % 2);
    }
  }

  @Test
  void silenceHasNoVoice() throws IOException {
    Path samples = Files.write(folder.resolve("silence.pcm"), new byte[RawSamples.RATE * 4]);

    assertThat(Voices.in(samples, 2).parts()).isEmpty();
  }

  @FunctionalInterface
  private interface Speaker {
    int at(int second);
  }

  /**
   * Buzzes of two throats: pulses through resonances that differ, with gaps like those of words.
   */
  private Path samples(Speaker speaker) throws IOException {
    double[][] resonances = {{600, 1100}, {350, 2300}};
    Random random = new Random(7);
    ByteBuffer out = ByteBuffer.allocate(RawSamples.RATE * SECONDS * 2);
    out.order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < RawSamples.RATE * SECONDS; i++) {
      double[] throat = resonances[speaker.at(i / RawSamples.RATE)];
      double inPulse = i % 133 / (double) RawSamples.RATE;
      double sound = random.nextGaussian() * 10;
      boolean pauses = i % RawSamples.RATE < RawSamples.RATE / 3 || i / RawSamples.RATE % 6 == 5;
      if (!pauses) {
        for (double resonance : throat) {
          double swing = 2 * Math.PI * (resonance + 40 * random.nextGaussian()) * inPulse;
          sound += 3000 * Math.exp(-400 * inPulse) * Math.sin(swing);
        }
      }
      out.putShort((short) sound);
    }
    return Files.write(folder.resolve("buzz.pcm"), out.array());
  }
}
