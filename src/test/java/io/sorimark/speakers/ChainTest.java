package io.sorimark.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final int LENGTH = 6;

  @Test
  void agreesWithCountingAllRowsOfTwoSpeakers() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      double[][] scores = new double[LENGTH][2];
      double[] changes = new double[LENGTH];
      for (int i = 0; i < LENGTH; i++) {
        scores[i][1] = random.nextGaussian();
        changes[i] = random.nextInt(4) == 0 ? 1 : random.nextDouble();
      }
      double[] ofSecond = new double[LENGTH];
      double all = 0;
      double most = 0;
      int best = 0;
      for (int row = 0; row < 1 << LENGTH; row++) {
        double likelihood = likelihood(row, scores, changes);
        all += likelihood;
        for (int i = 0; i < LENGTH; i++) {
          ofSecond[i] += (row >> i & 1) * likelihood;
        }
        best = likelihood > most ? row : best;
        most = Math.max(most, likelihood);
      }
      Chain chain = new Chain(scores, changes);
      double[][] shares = chain.shares();
      int[] path = chain.path();
      for (int i = 0; i < LENGTH; i++) {
        assertThat(shares[i][1]).as("seed %d", seed).isCloseTo(ofSecond[i] / all, within(1e-9));
        assertThat(path[i]).as("seed %d", seed).isEqualTo(best >> i & 1);
      }
    }
  }

  @Test
  void neverLetsOneSpeakOnAtAMark() {
    double[][] scores = {{0, -9, -9}, {0, -9, -9}, {0, -9, -9}};
    int[] path = new Chain(scores, new double[] {0, 1, 1}).path();
    assertThat(path[1]).isNotEqualTo(path[0]);
    assertThat(path[2]).isNotEqualTo(path[1]);
  }

  private static double likelihood(int row, double[][] scores, double[] changes) {
    double likelihood = Math.exp(scores[0][row & 1]);
    for (int i = 1; i < LENGTH; i++) {
      boolean changed = (row >> i & 1) != (row >> (i - 1) & 1);
      likelihood *= (changed ? changes[i] : 1 - changes[i]) * Math.exp(scores[i][row >> i & 1]);
    }
    return likelihood;
  }
}
