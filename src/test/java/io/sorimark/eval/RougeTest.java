package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sorimark.language.LightStems;
import java.util.List;
import org.junit.jupiter.api.Test;

class RougeTest {

  @Test
  void splitsAtAllThatIsNeitherLetterNorDigit() {
    assertThat(LightStems.in("Open-source tools, #25,351 & v1.6.0?"))
        .containsExactly("open", "sourc", "tool", "25351", "v1.6.0");
    assertThat(LightStems.in("Loïc\u2019s plan: don't!")).containsExactly("loïc", "plan", "don't");
    assertThat(LightStems.in("단어 찾기")).containsExactly("단어", "찾기");
  }

  @Test
  void stemsFormsOfAWordAlike() {
    assertThat(List.of("building", "builds", "build"))
        .allSatisfy(word -> assertThat(LightStems.stem(word)).isEqualTo("build"));
    assertThat(List.of("planned", "planning", "plans"))
        .allSatisfy(word -> assertThat(LightStems.stem(word)).isEqualTo("plan"));
    assertThat(LightStems.stem("passes")).isEqualTo(LightStems.stem("passing")).isEqualTo("pass");
    assertThat(LightStems.stem("queries")).isEqualTo(LightStems.stem("query")).isEqualTo("queri");
    assertThat(LightStems.stem("status")).isEqualTo("status");
    assertThat(LightStems.stem("ring")).isEqualTo("ring");
  }

  /** The example of Lin's paper, where ROUGE-L is explained. */
  @Test
  void agreesWithThePaper() {
    String reference = "police killed the gunman";
    assertThat(Rouge.longest(reference, "police kill the gunman")).isOne();
    assertThat(Rouge.longest(reference, "the gunman kill police")).isCloseTo(.5, within(1e-9));
    assertThat(Rouge.one(reference, "the gunman kill police")).isOne();
  }

  @Test
  void countsAWordAsOftenAsBothHaveIt() {
    // One "data" of two is found: 2 * 1 / (2 + 1)
    assertThat(Rouge.one("data, data", "data")).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(Rouge.one("", "data")).isZero();
  }

  @Test
  void isTheSameFromEitherSide() {
    String a = "The cost of building indexes";
    String b = "Build an index, then pay the costs";
    assertThat(Rouge.one(a, b)).isEqualTo(Rouge.one(b, a)).isBetween(.1, .9);
    assertThat(Rouge.longest(a, b)).isEqualTo(Rouge.longest(b, a));
  }
}
