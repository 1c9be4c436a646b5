package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTest {

  @Test
  void contractionsAreSplitAsTreebanksDoIt() {
    assertThat(words("Don\u2019t say it's the host's"))
        .containsExactly("Do", "n't", "say", "it", "'s", "the", "host", "'s");
  }

  @Test
  void compoundsAndNumbersAreWhole() {
    assertThat(words("open-source 20th-century v0.25.1, #25351 AT&T C++ 3D 10,000 8x7B 50%"))
        .containsExactly(
            "open-source",
            "20th-century",
            "v0.25.1",
            ",",
            "#25351",
            "AT&T",
            "C++",
            "3D",
            "10,000",
            "8x7B",
            "50%");
  }

  @Test
  void soundsInBracketsAreNoWords() {
    assertThat(words("Yes (laughs) [music] no")).containsExactly("Yes", "no");
  }

  @Test
  void tokensKnowWhetherASpaceGoesBefore() {
    assertThat(Token.in("Well, no")).extracting(Token::glued).containsExactly(false, true, false);
  }

  private static List<String> words(String text) {
    return Token.in(text).stream().map(Token::text).toList();
  }
}
