package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DivisionTest {

  private static final Duration BIN = Duration.ofSeconds(30);

  static Division of(int end, int... starts) {
    return Division.of(
        IntStream.of(starts).mapToObj(Duration::ofSeconds).toList(), Duration.ofSeconds(end));
  }

  @Test
  void theBeginningIsNoCut() {
    assertThat(of(300, 1, 90, 0).cuts()).isEqualTo(List.of(Duration.ofSeconds(90)));
  }

  @Test
  void aCutCountsAtTheNearestEdge() {
    assertThat(of(150, 44).bins(BIN)).containsExactly(0, 1, 1, 1, 1);
    assertThat(of(150, 46).bins(BIN)).containsExactly(0, 0, 1, 1, 1);
    assertThat(of(150, 85, 92).bins(BIN)).containsExactly(0, 0, 0, 2, 2);
  }

  @Test
  void cutsAtTheEndsAreInNoBin() {
    assertThat(of(150, 10, 140, 500).bins(BIN)).containsExactly(0, 0, 0, 0, 0);
    assertThat(of(5).bins(BIN)).containsExactly(0);
  }
}
