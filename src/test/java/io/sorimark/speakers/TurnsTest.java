package io.sorimark.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.Talks;
import io.sorimark.model.Cue;
import io.sorimark.model.Speaker;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import io.sorimark.model.Word;
import io.sorimark.text.TurnMarks;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {

  @Test
  void aDashBeginsATurnOfSomebodyUnknown() {
    List<Turn> turns = turns("- Hello there.", "How are you?", "- Fine.");
    assertThat(turns).extracting(Turn::text).containsExactly("Hello there. How are you?", "Fine.");
    assertThat(turns).allMatch(turn -> turn.speaker().isEmpty());
  }

  @Test
  void marksInsideACueBeginATurnWithinIt() {
    List<Turn> turns = turns("- Is it so? - It is.", ">> Good. [SPEAKER_TURN]", "Next.");
    assertThat(turns)
        .extracting(Turn::text)
        .containsExactly("Is it so?", "It is.", "Good.", "Next.");
    assertThat(turns.get(1).start()).isBetween(Duration.ofMillis(500), Duration.ofMillis(750));
    assertThat(turns.get(3).start()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aTurnInsideACueBeginsWithItsFirstWordWhereWordsHaveTimes() {
    Cue cue =
        Cue.of(TimeSpan.ofMillis(0, 1000), "- Yes. - No.")
            .withWords(
                List.of(
                    Word.of(TimeSpan.ofMillis(100, 200), "Yes."),
                    Word.of(TimeSpan.ofMillis(900, 950), "No.")));
    List<Turn> turns = Turns.of(Transcript.of(List.of(cue)));
    assertThat(turns.get(1).start()).isEqualTo(Duration.ofMillis(900));
    assertThat(turns.get(1).cues().getFirst().words())
        .extracting(Word::text)
        .containsExactly("No.");
  }

  @Test
  void theFirstTurnOfACueHasItsId() {
    Cue cue = Cue.of(second(0), "- Is it so? - It is.").withId(Optional.of("intro"));
    assertThat(Turns.of(Transcript.of(List.of(cue))))
        .extracting(turn -> turn.cues().getFirst().id())
        .containsExactly(Optional.of("intro"), Optional.empty());
  }

  @Test
  void labelsDecideWhereThereAreAny() {
    List<Turn> turns =
        Turns.of(
            Transcript.of(
                List.of(
                    Cue.of(second(0), "Ada", "- One."),
                    Cue.of(second(1), "Two."),
                    Cue.of(second(2), "Ada", "- Three."),
                    Cue.of(second(3), "Grace", "Four."),
                    Cue.of(second(4), "- Five."))));
    assertThat(turns).extracting(Turn::text).containsExactly("One. Two. Three.", "Four.", "Five.");
    assertThat(turns)
        .extracting(Turn::speaker)
        .containsExactly(
            Optional.of(new Speaker("Ada")), Optional.of(new Speaker("Grace")), Optional.empty());
  }

  @Test
  void nothingSaidIsNoTurn() {
    assertThat(turns()).isEmpty();
    assertThat(turns("", "- ", "  ")).isEmpty();
  }

  @Test
  void everyWordStaysInOrder() {
    for (Talks.Shape shape : Talks.Shape.values()) {
      for (long seed = 0; seed < 20; seed++) {
        Transcript transcript = Talks.of(seed, shape, 3);
        List<String> given =
            transcript.cues().stream().flatMap(cue -> words(TurnMarks.strip(cue.text()))).toList();
        List<String> kept =
            Turns.of(transcript).stream().flatMap(turn -> words(turn.text())).toList();
        assertThat(kept).as("%s, seed %d", shape, seed).isEqualTo(given);
      }
    }
  }

  @Test
  void wordTimesStayWithTheirTurn() {
    Transcript transcript = Talks.of(1, Talks.Shape.WORD_TIMES, 3);
    List<Turn> turns = Turns.of(transcript);
    assertThat(turns).hasSizeGreaterThan(5);
    for (Turn turn : turns) {
      for (Cue cue : turn.cues()) {
        assertThat(cue.words()).extracting(Word::text).containsExactly(cue.text().split(" "));
      }
    }
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty());
  }

  private static List<Turn> turns(String... texts) {
    Cue[] cues = new Cue[texts.length];
    Arrays.setAll(cues, i -> Cue.of(second(i), texts[i]));
    return Turns.of(Transcript.of(List.of(cues)));
  }

  private static TimeSpan second(int start) {
    return TimeSpan.ofMillis(start * 1000L, start * 1000L + 1000);
  }
}
