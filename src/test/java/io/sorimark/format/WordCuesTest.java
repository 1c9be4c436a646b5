package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordCuesTest {

  @Test
  void startsACueWithEachSpeaker() {
    assertThat(texts(heard("a", 0).by(Optional.of("A")), heard("b", 300).by(Optional.of("B"))))
        .containsExactly("a", "b");
  }

  @Test
  void startsACueAfterAPauseOfMoreThanASecond() {
    assertThat(texts(heard("one", 0), heard("two", 1200), heard("three", 2401)))
        .containsExactly("one two", "three");
  }

  @Test
  void startsACueWhereTimeJumpsBack() {
    assertThat(texts(heard("one", 5000), heard("two", 0))).containsExactly("one", "two");
  }

  @Test
  void startsACueWhereTheSourceDoes() {
    assertThat(texts(heard("one", 0), heard("two", 200).asFirst())).containsExactly("one", "two");
  }

  @Test
  void endsACueWithASentenceOnlyOnceItIsLong() {
    String long40 = "x".repeat(38) + ".\u201d";
    assertThat(texts(heard("Hi.", 0), heard("you", 200))).containsExactly("Hi. you");
    assertThat(texts(heard(long40, 0), heard("you", 200))).containsExactly(long40, "you");
  }

  @Test
  void endsACueBeforeItHasTooManyCharacters() {
    String word = "x".repeat(30);
    assertThat(texts(heard(word, 0), heard(word, 200), heard(word, 400)))
        .containsExactly(word + " " + word, word);
    assertThat(texts(heard("x".repeat(100), 0), heard("y", 200)))
        .containsExactly("x".repeat(100), "y");
  }

  @Test
  void endsACueBeforeItIsTooLong() {
    List<Heard> words = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      words.add(heard("w" + i, i * 1000));
    }
    assertThat(WordCues.of(words).stream().map(placed -> placed.cue().span()))
        .containsExactly(TimeSpan.ofMillis(0, 6200), TimeSpan.ofMillis(7000, 9200));
  }

  @Test
  void joinsScriptsWithoutBlanksByNothing() {
    assertThat(WordCues.join(List.of(heard("\u9727", 0), heard("\u306e", 1), heard("FM", 2))))
        .isEqualTo("\u9727\u306e FM");
    assertThat(WordCues.join(List.of(heard("\uc548\uac1c", 0), heard("\uc0ac\uc774\ub80c", 1))))
        .isEqualTo("\uc548\uac1c \uc0ac\uc774\ub80c");
    assertThat(WordCues.join(List.of(heard("\u0e2b\u0e21\u0e2d", 0), heard("\u0e01", 1))))
        .isEqualTo("\u0e2b\u0e21\u0e2d\u0e01");
  }

  @Test
  void keepsEveryWordInOrder() {
    for (long seed = 0; seed < 500; seed++) {
      List<Heard> words = randomWords(new Random(seed));
      List<Cue> cues = WordCues.of(words).stream().map(WordCues.Placed::cue).toList();
      assertThat(cues.stream().flatMap(cue -> cue.words().stream()).map(Word::text))
          .as("seed " + seed)
          .containsExactlyElementsOf(words.stream().map(Heard::text).toList());
      assertThat(String.join(" ", cues.stream().map(Cue::text).toList()))
          .as("seed " + seed)
          .isEqualTo(WordCues.join(words));
      assertThat(cues)
          .as("seed " + seed)
          .allMatch(cue -> cue.words().size() == 1 || cue.text().length() <= 80);
    }
  }

  private static List<Heard> randomWords(Random random) {
    List<Heard> words = new ArrayList<>();
    int at = 0;
    for (int i = random.nextInt(60); i > 0; i--) {
      String mark = random.nextInt(8) == 0 ? "." : "";
      Heard word = heard("w".repeat(1 + random.nextInt(12)) + mark, at);
      words.add(random.nextInt(10) == 0 ? word.by(Optional.of("B")) : word);
      at += random.nextInt(20) == 0 ? 3000 : 250;
    }
    return words;
  }

  private static List<String> texts(Heard... words) {
    return WordCues.of(List.of(words)).stream().map(placed -> placed.cue().text()).toList();
  }

  private static Heard heard(String text, long startMillis) {
    return Heard.of(text, 0, 0).at(TimeSpan.ofMillis(startMillis, startMillis + 200));
  }
}
