package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.Talks;
import io.sorimark.model.Cue;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import io.sorimark.speakers.Turns;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void aSentenceMayCrossCuesAndBeginInside() {
    List<Sentence> sentences =
        Sentences.of(
            List.of(
                new Turn(
                    Optional.empty(),
                    List.of(
                        Cue.of(TimeSpan.ofMillis(0, 1000), "One. Two"),
                        Cue.of(TimeSpan.ofMillis(1000, 2000), "goes on.")))));
    assertThat(sentences).extracting(Sentence::text).containsExactly("One.", "Two goes on.");
    assertThat(sentences.get(1).span()).isEqualTo(TimeSpan.ofMillis(625, 2000));
    assertThat(sentences).extracting(Sentence::opensTurn).containsExactly(true, false);
  }

  @Test
  void textWithoutStopsIsCutInBounds() {
    Transcript endless = Talks.of(3, Talks.Shape.UNPUNCTUATED, 20);
    List<Sentence> sentences = Sentences.of(Turns.of(endless));
    assertThat(sentences).hasSizeGreaterThan(100);
    assertThat(sentences).allMatch(sentence -> sentence.text().length() <= 300);
    String word = "word ".repeat(10_000);
    Cue cue = Cue.of(TimeSpan.ofMillis(0, 600_000), word);
    assertThat(Sentences.of(List.of(new Turn(Optional.empty(), List.of(cue)))))
        .hasSizeGreaterThan(100);
  }

  @Test
  void everyWordStaysInOrderAndTimeNeverGoesBack() {
    for (Talks.Shape shape : Talks.Shape.values()) {
      for (long seed = 0; seed < 10; seed++) {
        List<Turn> turns = Turns.of(Talks.of(seed, shape, 4));
        List<Sentence> sentences = Sentences.of(turns);
        assertThat(sentences.stream().flatMap(sentence -> words(sentence.text())).toList())
            .as("%s, seed %d", shape, seed)
            .isEqualTo(turns.stream().flatMap(turn -> words(turn.text())).toList());
        assertThat(sentences.stream().filter(Sentence::opensTurn).count()).isEqualTo(turns.size());
        Duration last = Duration.ZERO;
        for (Sentence sentence : sentences) {
          assertThat(sentence.span().start()).isGreaterThanOrEqualTo(last);
          last = sentence.span().start();
        }
      }
    }
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty());
  }
}
