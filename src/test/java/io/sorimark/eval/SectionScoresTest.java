package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionScoresTest {

  /** Eight paragraphs, sections from 4 on; found one paragraph late: worked out by hand. */
  @Test
  void aParagraphLateCountsWithinOne() {
    Map<String, Double> scores = SectionScores.of(new int[] {4}, new int[] {5}, 8).values();
    assertThat(scores.get("f1+-0")).isZero();
    assertThat(scores.get("f1+-1")).isEqualTo(1);
    // Windows of two: 0-2 .. 5-7. Given, 2-4 and 3-5 are apart; found, 3-5 and 4-6 are.
    assertThat(scores.get("pk")).isCloseTo(2 / 6.0, within(1e-9));
    assertThat(scores.get("windowdiff")).isCloseTo(2 / 6.0, within(1e-9));
    assertThat(scores.get("sections")).isEqualTo(2);
  }

  @Test
  void theSameDivisionIsPerfect() {
    Map<String, Double> scores =
        SectionScores.of(new int[] {1, 2, 6}, new int[] {1, 2, 6}, 9).values();
    assertThat(scores).containsEntry("f1+-0", 1.0).containsEntry("pk", 0.0);
  }
}
