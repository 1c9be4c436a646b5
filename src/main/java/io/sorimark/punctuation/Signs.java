package io.sorimark.punctuation;

import io.sorimark.text.PunctuatedWord.Sign;
import java.util.ArrayList;
import java.util.List;

/** Decides which sign stands behind each word. A sign that is there already stays. */
final class Signs {

  /** Less likely ends and commas are left out: a missing sign disturbs less than a wrong one. */
  private static final double SURE_END = .34;

  private static final double SURE_COMMA = .4;

  /** Log odds. */
  private static final double SURE_QUESTION = 0;

  private Signs() {}

  static List<Sign> of(Talk talk, Model model) {
    Features features = new Features(talk.plain(), model.vocabulary());
    double[][] likely = Evidence.weigh(model.signs(features), talk.gaps());
    List<Sign> signs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < talk.size(); i++) {
      Sign sign = sign(talk, likely[i], i);
      if (sign == Sign.PERIOD && talk.given(i) == Sign.NONE) {
        sign = model.question(features, from, i + 1) > SURE_QUESTION ? Sign.QUESTION : Sign.PERIOD;
      }
      if (sign.endsSentence()) {
        from = i + 1;
      }
      signs.add(sign);
    }
    return signs;
  }

  private static Sign sign(Talk talk, double[] likely, int word) {
    if (talk.given(word) != Sign.NONE) {
      return talk.given(word);
    }
    if (likely[Evidence.END] >= SURE_END || talk.gaps().get(word) == Gap.TURN) {
      return Sign.PERIOD;
    }
    return likely[Evidence.COMMA] >= SURE_COMMA ? Sign.COMMA : Sign.NONE;
  }
}
