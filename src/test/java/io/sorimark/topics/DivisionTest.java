package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.Talks;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.speakers.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionTest {

  /** Three times ten sentences of ten seconds, each with three words of its own topic. */
  private static Talk threeTopics() {
    List<String> things = List.of("kettle steam boiler", "query index token", "fog cliff harbour");
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      sentences.add(
          new Sentence(
              TimeSpan.ofMillis(i * 10_000L, (i + 1) * 10_000L), things.get(i / 10), false));
    }
    return Talk.of(sentences, Duration.ofSeconds(300), Words.of(Language.ENGLISH));
  }

  @Test
  void cutsWhereTheWordsChange() {
    Talk talk = threeTopics();
    assertThat(Division.of(talk, new double[talk.size()], 2)).containsExactly(10, 20);
  }

  @Test
  void scoresPullABoundaryOver() {
    Talk talk = threeTopics();
    double[] scores = new double[talk.size()];
    scores[12] = 10;
    assertThat(Division.of(talk, scores, 2)).containsExactly(12, 20);
  }

  @Test
  void givesAsManyAsThereIsRoomFor() {
    Talk talk = threeTopics();
    double[] scores = new double[talk.size()];
    assertThat(Division.of(talk, scores, 0)).isEmpty();
    assertThat(Division.of(talk, scores, 14)).hasSize(14);
    assertThat(Division.of(talk, scores, 1000)).hasSizeBetween(14, 25);
  }

  @Test
  void boundariesAscendWithTwelveSecondsBetween() {
    for (Talks.Shape shape : Talks.Shape.values()) {
      Talk talk = talk(Talks.of(5, shape, 30));
      int[] found = Division.of(talk, new HandSetScore().of(talk), 9);
      assertThat(found).as("%s", shape).hasSize(9);
      double last = 0;
      for (int sentence : found) {
        assertThat(talk.start(sentence) - last).isGreaterThanOrEqualTo(12);
        last = talk.start(sentence);
      }
    }
  }

  private static Talk talk(Transcript transcript) {
    return Talk.of(
        Sentences.of(Turns.of(transcript)), transcript.end(), Words.of(Language.ENGLISH));
  }
}
