package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RougeTest {

  @Test
  void wordsCountOnceForEachTimeTheyAreInBoth() {
    assertThat(Rouge.words("the cat and the dog", "the the the cat")).isCloseTo(6 / 9.0, within(1e-9));
    assertThat(Rouge.words("kettle", "valve")).isZero();
    assertThat(Rouge.words("", "")).isZero();
  }

  @Test
  void theOrderOfWordsMattersToTheLongestSequence() {
    assertThat(Rouge.sequence("police killed the gunman", "police kill the gunman")).isEqualTo(1);
    assertThat(Rouge.sequence("police killed the gunman", "the gunman kill police")).isEqualTo(.5);
  }
}
