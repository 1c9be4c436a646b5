package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PunctuationScoresTest {

  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  @Test
  void theSameTextIsAllRight() {
    String text = "Well, is it? It is.";
    PunctuationScores.of(text, text).values().values().forEach(v -> assertThat(v).isOne());
  }

  @Test
  void eachSignCountsForItself() {
    Scores scores = PunctuationScores.of("Well, is it? It is.", "Well is it. It is.");
    assertThat(scores.values().get("end")).isOne();
    assertThat(scores.values().get("period")).isEqualTo(2 / 3.0, CLOSE);
    assertThat(scores.values().get("question")).isZero();
    assertThat(scores.values().get("comma")).isZero();
    assertThat(scores.values().get("capital")).isOne();
  }

  @Test
  void aSignBehindAWordWithoutAPartnerIsOneTooMany() {
    Scores scores = PunctuationScores.of("One two.", "One. more two.");
    assertThat(scores.values().get("end")).isEqualTo(2 / 3.0, CLOSE);
    assertThat(scores.values().get("end-precision")).isEqualTo(.5, CLOSE);
    assertThat(scores.values().get("end-recall")).isOne();
  }

  @Test
  void whatIsNotThereIsNotMeasured() {
    assertThat(PunctuationScores.of("one two", "one. two").values()).doesNotContainKey("question");
  }
}
