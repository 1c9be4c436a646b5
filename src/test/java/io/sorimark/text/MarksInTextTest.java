package io.sorimark.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksInTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- Hello there.                     | 1 | Hello there.",
        "-Hello there.                      | 1 | Hello there.",
        ">> Hello there.                    | 1 | Hello there.",
        ">>> Hello                          | 1 | Hello",
        "Is it? - Yes. - Good.              | 2 | Is it? Yes. Good.",
        "and so on. [SPEAKER_TURN]          | 1 | and so on.",
        "one [SPEAKER_TURN] two             | 1 | one two",
        "- 네, 맞아요. - 그렇죠.             | 2 | 네, 맞아요. 그렇죠.",
      })
  void findsTurnMarks(String text, int count, String stripped) {
    assertThat(TurnMarks.in(text)).hasSize(count);
    assertThat(TurnMarks.strip(text)).isEqualTo(stripped);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state - of - the art",
        "2 - 1",
        "well-known",
        "-- an aside --",
        "a > b >> c",
        "-5 degrees",
        "the text - and more",
        "- "
      })
  void leavesOtherDashesAlone(String text) {
    assertThat(TurnMarks.strip(text)).isEqualTo(text.strip().equals("-") ? "" : text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(laughing)",
        "[BLANK_AUDIO]",
        "*applause*",
        "♪",
        "♪ la la ♪",
        "- (upbeat music)",
        "[음악]"
      })
  void knowsSounds(String text) {
    assertThat(Sounds.isSoundOnly(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(laughing) yes",
        "",
        "word",
        "(I said that because it was what I meant)",
        "[SPEAKER_TURN]",
        "[SPEAKER_00]: hi",
        "**bold**"
      })
  void knowsWhatIsNoSound(String text) {
    assertThat(Sounds.isSoundOnly(text)).isFalse();
  }

  @Test
  void namesSounds() {
    assertThat(Sounds.in("well (laughs) yes [music] and \\[sighs\\]"))
        .extracting(Sounds.Sound::name)
        .containsExactly("laughs", "music", "sighs");
  }
}
