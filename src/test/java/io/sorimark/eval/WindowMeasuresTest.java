package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WindowMeasuresTest {

  private static final Offset<Double> EXACTLY = within(1e-9);

  /** Ten bins, cut in the middle: the window is half of five bins, rounded to three. */
  private static final int[] MIDDLE = bins("000010000");

  /** A 1 at place i is a cut behind bin i; there is one more bin than there are places. */
  static int[] bins(String cuts) {
    int[] bins = new int[cuts.length() + 1];
    for (int i = 0; i < cuts.length(); i++) {
      bins[i + 1] = bins[i] + (cuts.charAt(i) == '1' ? 1 : 0);
    }
    return bins;
  }

  @Test
  void theSameIsWithoutFault() {
    assertThat(Pk.of(MIDDLE, MIDDLE)).isZero();
    assertThat(WindowDiff.of(MIDDLE, MIDDLE)).isZero();
  }

  /**
   * Windows of three from bins 0 to 6. The gold cut, before bin 5, is in those from 2, 3 and 4; the
   * found one, before bin 6, in those from 3, 4 and 5. So 2 and 5 are wrong: 2 of 7.
   */
  @Test
  void aNearMissCostsTwoWindows() {
    assertThat(Pk.of(MIDDLE, bins("000001000"))).isCloseTo(2 / 7.0, EXACTLY);
    assertThat(WindowDiff.of(MIDDLE, bins("000001000"))).isCloseTo(2 / 7.0, EXACTLY);
  }

  /** No found cut: the windows from 2, 3 and 4 are wrong. */
  @Test
  void aMissCostsAsManyWindowsAsTheyAreWide() {
    assertThat(Pk.of(MIDDLE, bins("000000000"))).isCloseTo(3 / 7.0, EXACTLY);
    assertThat(WindowDiff.of(MIDDLE, bins("000000000"))).isCloseTo(3 / 7.0, EXACTLY);
  }

  /**
   * Cuts before bins 5 and 6: the windows from 2 (one cut), 3 and 4 (two) and 5 (one) have some. Pk
   * finds only 5 wrong, for it sees no difference between one cut and two; WindowDiff 3, 4, 5.
   */
  @Test
  void windowDiffSeesTheExtraCutThatPkDoesNot() {
    assertThat(Pk.of(MIDDLE, bins("000011000"))).isCloseTo(1 / 7.0, EXACTLY);
    assertThat(WindowDiff.of(MIDDLE, bins("000011000"))).isCloseTo(3 / 7.0, EXACTLY);
  }

  /** The examples in the documentation of NLTK's metrics. */
  @Test
  void agreesWithPublishedExamples() {
    int[] one = bins("000100000010");
    int[] two = bins("000010000100");
    int[] three = bins("100000010000");
    assertThat(WindowDiff.of(one, one, 3)).isZero();
    assertThat(WindowDiff.of(one, two, 3)).isCloseTo(.3, EXACTLY);
    assertThat(WindowDiff.of(two, three, 3)).isCloseTo(.8, EXACTLY);
    int[] often = bins("0100".repeat(100));
    assertThat(Pk.of(often, bins("1".repeat(400)), 2)).isCloseTo(.5, within(.005));
    assertThat(Pk.of(often, bins("0".repeat(400)), 2)).isCloseTo(.5, within(.005));
  }

  @Test
  void liesBetweenZeroAndOneAndWindowDiffIsNeverLower() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int[] gold = random(random);
      int[] found = random(random);
      double pk = Pk.of(gold, found);
      assertThat(pk).isBetween(0.0, 1.0);
      assertThat(WindowDiff.of(gold, found)).isBetween(pk, 1.0);
      assertThat(Pk.of(gold, found, 4)).isEqualTo(Pk.of(found, gold, 4));
      assertThat(WindowDiff.of(gold, found, 4)).isEqualTo(WindowDiff.of(found, gold, 4));
    }
  }

  private static int[] random(Random random) {
    StringBuilder cuts = new StringBuilder();
    random.ints(60, 0, 6).forEach(i -> cuts.append(i == 0 ? '1' : '0'));
    return bins(cuts.toString());
  }
}
