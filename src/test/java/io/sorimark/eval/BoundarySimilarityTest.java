package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Segments are written by their lengths in bins, as in the paper. */
class BoundarySimilarityTest {

  private static final int[] GOLD = masses(2, 3, 6);

  private static int[] masses(int... lengths) {
    int[] bins = new int[java.util.Arrays.stream(lengths).sum()];
    int at = 0;
    for (int segment = 0; segment < lengths.length; segment++) {
      for (int i = 0; i < lengths[segment]; i++) {
        bins[at++] = segment;
      }
    }
    return bins;
  }

  @Test
  void agreesWithTheAuthorsExamples() {
    assertThat(BoundarySimilarity.of(GOLD, GOLD)).isOne();
    assertThat(BoundarySimilarity.of(GOLD, masses(5, 6))).isEqualTo(.5);
    assertThat(BoundarySimilarity.of(GOLD, masses(2, 3, 3, 3))).isCloseTo(.6667, within(1e-4));
    assertThat(BoundarySimilarity.of(GOLD, masses(2, 2, 7))).isEqualTo(.75);
    assertThat(BoundarySimilarity.of(GOLD, masses(1, 1, 3, 1, 5))).isEqualTo(.5);
  }

  @Test
  void nothingToAgreeOnIsAgreement() {
    assertThat(BoundarySimilarity.of(masses(11), masses(11))).isOne();
    assertThat(BoundarySimilarity.of(GOLD, masses(11))).isZero();
  }

  @Test
  void isTheSameFromEitherSide() {
    Random random = new Random(5);
    for (int round = 0; round < 100; round++) {
      int[] a = masses(random.ints(8, 1, 5).toArray());
      int[] b = masses(random.ints(8, 1, 5).toArray());
      assertThat(BoundarySimilarity.of(a, b)).isEqualTo(BoundarySimilarity.of(b, a));
    }
  }
}
