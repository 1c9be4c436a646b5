package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HangulTest {

  @Test
  void soundsLikeTheEnglishThatItIsMadeOf() {
    assertThat(Hangul.phonemes("코드런트"))
        .containsExactly(
            Phoneme.K, Phoneme.OW, Phoneme.D, Phoneme.R, Phoneme.AH, Phoneme.N, Phoneme.T);
  }

  @Test
  void passesOverWhatIsNotHangul() {
    assertThat(Hangul.phonemes("a-1")).isEmpty();
    assertThat(Hangul.isIn("Velqora의")).isTrue();
    assertThat(Hangul.isIn("Velqora")).isFalse();
  }
}
