package io.sorimark.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PausesTest {

  private static final Duration LEAST = Duration.ofMillis(300);

  @Test
  void hearsPausesInAQuietAndInALoudRoom() {
    for (float room : new float[] {-96, -60, -40}) {
      float[] levels = talk(3000, room, -20);

      assertThat(Pauses.in(Envelope.of(levels), LEAST))
          .as("room at %s dB", room)
          .hasSize(30)
          .startsWith(TimeSpan.ofMillis(1600, 2000));
    }
  }

  @Test
  void hearsAQuietGuestAfterALoudHost() {
    float[] levels = talk(6000, -70, -15);
    float[] guest = talk(6000, -70, -45);
    System.arraycopy(guest, 3000, levels, 3000, 3000);

    assertThat(Pauses.in(Envelope.of(levels), LEAST)).hasSize(60);
  }

  @Test
  void hearsNoPauseInMusicAndNothingElseInSilence() {
    float[] music = new float[2000];
    Arrays.fill(music, -25);
    float[] silence = new float[2000];
    Arrays.fill(silence, Envelope.SILENCE);

    assertThat(Pauses.in(Envelope.of(music), LEAST)).isEmpty();
    assertThat(Pauses.in(Envelope.of(silence), LEAST))
        .containsExactly(TimeSpan.ofMillis(0, 40_000));
    assertThat(Pauses.in(Envelope.of(), LEAST)).isEmpty();
  }

  /** Frames of 20 ms: 1.6 s of talk, 0.4 s of pause, and again. */
  private static float[] talk(int frames, float room, float voice) {
    float[] levels = new float[frames];
    for (int i = 0; i < frames; i++) {
      levels[i] = i % 100 < 80 ? voice + i % 7 - 3 : room;
    }
    return levels;
  }
}
