package io.sorimark.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeaksTest {

  private static final short[] SAMPLES = {0, 300, -600, 32767, -32768, 256};

  @TempDir Path folder;

  @Test
  void areAudiowaveformsJson() throws Exception {
    assertThat(peaks().json(16))
        .isEqualTo(
            "{\"version\":2,\"channels\":1,\"sample_rate\":8000,\"samples_per_pixel\":4,"
                + "\"bits\":16,\"length\":2,\"data\":[-600,32767,-32768,256]}\n");
    assertThat(peaks().json(8)).contains("\"bits\":8,\"length\":2,\"data\":[-2,127,-128,1]}");
  }

  @Test
  void areAudiowaveformsDat() throws Exception {
    ByteBuffer dat = ByteBuffer.wrap(peaks().dat(8)).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(
            new int[] {
              dat.getInt(), dat.getInt(), dat.getInt(), dat.getInt(), dat.getInt(), dat.getInt()
            })
        .containsExactly(2, 1, 8000, 4, 2, 1);
    assertThat(new byte[] {dat.get(), dat.get(), dat.get(), dat.get()})
        .containsExactly(-2, 127, -128, 1);
    assertThat(dat.hasRemaining()).isFalse();
    assertThat(peaks().dat(16)).hasSize(24 + 8);
  }

  private Peaks peaks() throws Exception {
    Path wav = Talk.wav(folder.resolve("six.wav"), 8000, SAMPLES);
    try (Pcm pcm = Talk.AUDIO.pcm(Talk.AUDIO.probe(wav), Sampling.SPEECH.withRate(8000))) {
      return Peaks.of(pcm, 8000, 4);
    }
  }
}
