package io.sorimark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PunctuatedWordTest {

  @Test
  void signsStandBehindTheirWords() {
    assertThat(signs("Well, is it? \"It is!\" Yes; no\u2014maybe\u2026"))
        .isEqualTo(
            "Well COMMA, is NONE, it QUESTION, It NONE, is PERIOD, Yes COMMA, no COMMA, maybe"
                + " PERIOD");
  }

  @Test
  void numbersAndHyphensAreWhole() {
    assertThat(signs("$1.5 is 50% of well-known C++."))
        .isEqualTo("$1.5 NONE, is NONE, 50% NONE, of NONE, well-known NONE, C++ PERIOD");
  }

  @Test
  void abbreviationsEndNoSentence() {
    assertThat(signs("Dr. Who, e.g. this in the U.S. Then"))
        .isEqualTo(
            "Dr NONE, Who COMMA, e.g NONE, this NONE, in NONE, the NONE, U.S PERIOD, Then NONE");
  }

  @Test
  void soundsAndTurnMarksAreNoWords() {
    assertThat(signs("- (laughs) So [music] then - [BLANK_AUDIO]")).isEqualTo("So NONE, then NONE");
    assertThat(signs("")).isEmpty();
    assertThat(signs("... ?!")).isEmpty();
  }

  @Test
  void placesAreThoseOfTheWordAlone() {
    PunctuatedWord word = PunctuatedWord.in("- *\"Hello\",").getFirst();
    assertThat(word.text()).isEqualTo("Hello");
    assertThat(word.start()).isEqualTo(4);
    assertThat(word.end()).isEqualTo(9);
  }

  private static String signs(String text) {
    return PunctuatedWord.in(text).stream()
        .map(word -> word.text() + " " + word.sign())
        .collect(Collectors.joining(", "));
  }
}
