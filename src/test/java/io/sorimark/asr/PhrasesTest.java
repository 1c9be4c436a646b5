package io.sorimark.asr;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  @Test
  void keepEveryWordInOrderAndAreShortEnoughToRead() {
    Random random = new Random(11);
    List<Word> words = new ArrayList<>();
    long at = 0;
    for (int i = 0; i < 3000; i++) {
      long length = 100 + random.nextInt(500);
      words.add(Word.of(TimeSpan.ofMillis(at, at + length), "w" + "o".repeat(random.nextInt(9))));
      at += length + (random.nextInt(12) == 0 ? 900 : random.nextInt(200));
    }

    List<Cue> cues = Phrases.of(words, Optional.of("Ada"));

    assertThat(cues.stream().flatMap(cue -> cue.words().stream())).isEqualTo(words);
    assertThat(cues)
        .allSatisfy(cue -> {
          assertThat(cue.text().length()).isLessThanOrEqualTo(80);
          assertThat(cue.span().length()).isLessThanOrEqualTo(Duration.ofSeconds(7));
          assertThat(cue.speaker()).contains("Ada");
        });
    assertThat(cues.size()).isLessThan(words.size() / 4);
  }

  @Test
  void endAtPauses() {
    List<Word> words =
        List.of(
            Word.of(TimeSpan.ofMillis(0, 400), "one"),
            Word.of(TimeSpan.ofMillis(500, 900), "two"),
            Word.of(TimeSpan.ofMillis(1600, 1900), "three"));

    assertThat(Phrases.of(words, Optional.empty()))
        .extracting(Cue::text)
        .containsExactly("one two", "three");
    assertThat(Phrases.of(List.of(), Optional.empty())).isEmpty();
  }
}
