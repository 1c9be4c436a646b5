package io.sorimark.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Windows are made up: voices are axes, and windows lie around them. */
class VoiceClustersTest {

  private static final double TURNED = 0.75;

  private final Random random = new Random(3);
  private final List<float[]> windows = new ArrayList<>();

  @Test
  void findsAsManyVoicesAsThereAre() {
    speak(0, 0, 50);
    speak(1, 0, 40);
    speak(2, 0, 30);

    assertThat(voices(OptionalInt.empty())).hasSize(3);
  }

  @Test
  void takesOneVoiceOnTwoDaysForOneIfLittleIsHeardOfIt() {
    speak(0, 0, 60);
    speak(0, TURNED, 8);

    assertThat(voices(OptionalInt.empty())).hasSize(1);
  }

  @Test
  void takesTwoAlikeVoicesForTwoIfMuchIsHeardOfBoth() {
    speak(0, 0, 60);
    speak(0, TURNED, 60);

    assertThat(voices(OptionalInt.empty())).hasSize(2);
  }

  @Test
  void findsAsManyAsAreWanted() {
    speak(0, 0, 50);
    speak(1, 0, 40);
    speak(2, 0, 30);

    assertThat(voices(OptionalInt.of(2))).hasSize(2);
    assertThat(voices(OptionalInt.of(3))).hasSize(3);
    assertThat(VoiceClusters.of(List.of(), OptionalInt.of(3)).voices()).isEmpty();
  }

  @Test
  void leavesOutWhatIsHeardForAMoment() {
    speak(0, 0, 50);
    speak(1, 0, 3);

    assertThat(voices(OptionalInt.empty())).hasSize(1);
  }

  @Test
  void aJingleIsNoSpeaker() {
    speak(0, 0, 9);
    speak(1, 0, 90);
    speak(2, 0, 60);

    VoiceClusters.Centres centres = VoiceClusters.of(windows, OptionalInt.empty());

    assertThat(centres.voices()).hasSize(2);
    assertThat(centres.voice(windows.getFirst())).isEmpty();
    assertThat(centres.voice(windows.getLast())).isPresent();
    assertThat(voices(OptionalInt.of(3))).as("told that they are three").hasSize(3);
  }

  @Test
  void whoeverSpeaksOnceInAShortRecordingIsSomebody() {
    speak(0, 0, 9);
    speak(1, 0, 40);

    assertThat(voices(OptionalInt.empty())).hasSize(2);
  }

  private List<float[]> voices(OptionalInt wanted) {
    return VoiceClusters.of(windows, wanted).voices();
  }

  /** Windows around an axis, turned to the last one: by .75, its centre is .80 like the axis. */
  private void speak(int voice, double turned, int count) {
    for (int i = 0; i < count; i++) {
      float[] window = new float[VoiceEncoder.NUMBERS];
      window[voice] = 1;
      window[VoiceEncoder.NUMBERS - 1] = (float) turned;
      for (int k = 0; k < window.length; k++) {
        window[k] += (float) (0.03 * random.nextGaussian());
      }
      windows.add(VoiceVectors.unit(window));
    }
  }
}
