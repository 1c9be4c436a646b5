package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundaryF1Test {

  private static final Division GOLD = DivisionTest.of(600, 0, 100, 200, 300);

  private static double f1(Division found, int seconds) {
    return BoundaryF1.of(GOLD, found, Duration.ofSeconds(seconds));
  }

  @Test
  void theSameIsPerfect() {
    assertThat(f1(GOLD, 0)).isOne();
    assertThat(BoundaryF1.of(DivisionTest.of(9), DivisionTest.of(9), Duration.ZERO)).isOne();
  }

  @Test
  void nothingFoundIsNothing() {
    assertThat(f1(DivisionTest.of(600, 0), 60)).isZero();
  }

  @Test
  void theToleranceIsIncluded() {
    assertThat(f1(DivisionTest.of(600, 115), 15)).isEqualTo(2.0 / 4);
    assertThat(f1(DivisionTest.of(600, 116), 15)).isZero();
  }

  @Test
  void eachMarkIsMatchedOnce() {
    // 95 and 105 are both near 100: one of them is a miss. 2 * 1 / (3 + 2)
    assertThat(f1(DivisionTest.of(600, 95, 105), 15)).isEqualTo(.4);
    // 150 lies between 100 and 200: with 60 s it may take 100 and leave 200 to 210.
    assertThat(f1(DivisionTest.of(600, 150, 210), 60)).isCloseTo(.8, within(1e-9));
  }

  @Test
  void isTheSameFromEitherSide() {
    Random random = new Random(7);
    for (int round = 0; round < 100; round++) {
      Division a = DivisionTest.of(600, random.ints(5, 2, 600).toArray());
      Division b = DivisionTest.of(600, random.ints(8, 2, 600).toArray());
      Duration tolerance = Duration.ofSeconds(30);
      assertThat(BoundaryF1.of(a, b, tolerance)).isEqualTo(BoundaryF1.of(b, a, tolerance));
    }
  }
}
