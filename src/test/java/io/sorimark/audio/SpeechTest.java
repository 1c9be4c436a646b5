package io.sorimark.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechTest {

  @TempDir Path folder;

  @Test
  void isRawSamplesAsDecoded() throws Exception {
    Path wav = Talk.wav(folder.resolve("a.wav"), 16_000, Talk.samples(5, 16_000, 1));

    Speech speech = decode(wav);

    assertThat(speech.length()).isEqualTo(Duration.ofSeconds(5));
    byte[] raw = Files.readAllBytes(speech.samples());
    byte[] inWav = Files.readAllBytes(wav);
    assertThat(raw).isEqualTo(Arrays.copyOfRange(inWav, 44, inWav.length));
    assertThat(decode(wav).digest()).isEqualTo(speech.digest());
    Duration minutes = Duration.ofMinutes(2);
    assertThat(speech.stretches(new StretchLengths(minutes, minutes, minutes))).hasSize(1);
  }

  @Test
  void trueSilenceGetsAFaintHissThatIsTheSameEachTime() throws Exception {
    short[] gated = Talk.samples(5, 16_000, 1);
    Arrays.fill(gated, 16_000, 32_000, (short) 0);
    Path wav = Talk.wav(folder.resolve("a.wav"), 16_000, gated);

    byte[] first = Files.readAllBytes(decode(wav).samples());
    byte[] second = Files.readAllBytes(decode(wav).samples());

    assertThat(first).isEqualTo(second);
    int loudest = 0;
    int different = 0;
    for (int i = 16_000; i < 32_000; i++) {
      int sample = (short) ((first[2 * i] & 0xFF) | first[2 * i + 1] << 8);
      loudest = Math.max(loudest, Math.abs(sample));
      different += sample == 0 ? 0 : 1;
    }
    assertThat(loudest).isBetween(20, 40);
    assertThat(different).isGreaterThan(15_000);
  }

  private Speech decode(Path file) throws Exception {
    return Speech.decode(
        Talk.AUDIO, Talk.AUDIO.probe(file), Sampling.SPEECH, folder.resolve("samples.pcm"));
  }
}
