package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KoreanSpacingTest {

  @Test
  void putsEndingsAndParticlesToTheirWords() {
    assertThat(spaced("가려 고 하는 길 을")).isEqualTo("가려고 하는 길을");
    assertThat(spaced("학생 들 이 학교 에서 공부 를 했 습니다")).isEqualTo("학생들이 학교에서 공부를 했습니다");
    assertThat(spaced("이것 은 책 이다")).isEqualTo("이것은 책이다");
    assertThat(spaced("hello world")).isEqualTo("hello world");
    assertThat(spaced("")).isEmpty();
  }

  @Test
  void putsNothingTogetherOverAPause() {
    List<Word> words =
        List.of(
            Word.of(TimeSpan.ofMillis(0, 300), "길"), Word.of(TimeSpan.ofMillis(1000, 1200), "을"));

    assertThat(KoreanSpacing.join(words)).isEqualTo(words);
  }

  @Test
  void aJoinedWordIsAsLongAsBothAndAsSureAsTheLesser() {
    List<Word> words =
        List.of(
            new Word(TimeSpan.ofMillis(0, 300), "길", OptionalDouble.of(0.9)),
            new Word(TimeSpan.ofMillis(330, 500), "을", OptionalDouble.of(0.4)));

    assertThat(KoreanSpacing.join(words))
        .containsExactly(new Word(TimeSpan.ofMillis(0, 500), "길을", OptionalDouble.of(0.4)));
  }

  private static String spaced(String pieces) {
    List<Word> words = new ArrayList<>();
    for (String piece : pieces.isEmpty() ? new String[0] : pieces.split(" ")) {
      long start = words.size() * 300L;
      words.add(Word.of(TimeSpan.ofMillis(start, start + 290), piece));
    }
    return KoreanSpacing.join(words).stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
