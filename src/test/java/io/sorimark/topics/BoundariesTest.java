package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.Talks;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.speakers.Turns;
import io.sorimark.topics.Granularity.Detail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundariesTest {

  private static final Granularity THREE = Granularity.AUTOMATIC.withCount(3);

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

  private static Talk talk(Talks.Shape shape, int minutes) {
    Transcript transcript = Talks.of(5, shape, minutes);
    return Talk.of(
        Sentences.of(Turns.of(transcript)), transcript.end(), Words.of(Language.ENGLISH));
  }

  private static int[] cuts(Talk talk, Granularity granularity) {
    return new Boundaries(talk, new HandSetScore().of(talk), granularity).cuts();
  }

  @Test
  void cutsWhereTheWordsChange() {
    Talk talk = threeTopics();
    assertThat(new Boundaries(talk, new double[talk.size()], THREE).cuts()).containsExactly(10, 20);
  }

  @Test
  void probabilitiesAddUpToTheCountAndPeakWhereTheWordsChange() {
    Talk talk = threeTopics();
    double[] marginals = new Boundaries(talk, new double[talk.size()], THREE).marginals();
    assertThat(Arrays.stream(marginals).sum()).isBetween(1.9, 2.1);
    assertThat(marginals[10]).isGreaterThan(marginals[9]).isGreaterThan(marginals[11]);
    assertThat(marginals[0]).isZero();
  }

  @Test
  void scoresPullABoundaryOver() {
    Talk talk = threeTopics();
    double[] scores = new double[talk.size()];
    scores[14] = 20;
    assertThat(new Boundaries(talk, scores, THREE).cuts()[0]).isBetween(12, 16);
  }

  @Test
  void cutsAscendWithTheShortestLengthBetween() {
    Granularity minutes =
        Granularity.AUTOMATIC.withCount(10).withLengths(Duration.ofMinutes(2), Optional.empty());
    for (Talks.Shape shape : Talks.Shape.values()) {
      Talk talk = talk(shape, 30);
      int[] cuts = cuts(talk, minutes);
      assertThat(cuts).as("%s", shape).isNotEmpty();
      double last = 0;
      for (int cut : cuts) {
        assertThat(talk.start(cut) - last).as("%s", shape).isGreaterThanOrEqualTo(120);
        last = talk.start(cut);
      }
      assertThat(talk.length() - last).as("%s", shape).isGreaterThanOrEqualTo(120);
    }
  }

  @Test
  void noTopicIsLongerThanTheLongest() {
    Granularity granularity =
        Granularity.AUTOMATIC
            .withCount(2)
            .withLengths(Duration.ofSeconds(12), Optional.of(Duration.ofMinutes(5)));
    Talk talk = talk(Talks.Shape.DASHES, 40);
    double last = 0;
    for (int cut : cuts(talk, granularity)) {
      assertThat(talk.start(cut) - last).isLessThanOrEqualTo(300);
      last = talk.start(cut);
    }
    assertThat(talk.length() - last).isLessThanOrEqualTo(300);
  }

  @Test
  void everyLevelOfDetailKeepsTheCutsOfTheCoarserOne() {
    for (Talks.Shape shape : Talks.Shape.values()) {
      Talk talk = talk(shape, 40);
      List<Integer> coarse = boxed(cuts(talk, Granularity.AUTOMATIC.withDetail(Detail.COARSE)));
      List<Integer> normal = boxed(cuts(talk, Granularity.AUTOMATIC));
      List<Integer> fine = boxed(cuts(talk, Granularity.AUTOMATIC.withDetail(Detail.FINE)));
      assertThat(normal).as("%s", shape).containsAll(coarse).hasSizeGreaterThan(coarse.size());
      assertThat(fine).as("%s", shape).containsAll(normal).hasSizeGreaterThan(normal.size());
    }
  }

  @Test
  void givesAsManyAsThereIsRoomFor() {
    Talk talk = threeTopics();
    assertThat(cuts(talk, THREE.withCount(1))).isEmpty();
    assertThat(cuts(talk, THREE.withCount(1000))).hasSizeBetween(5, 25);
  }

  private static List<Integer> boxed(int[] cuts) {
    return Arrays.stream(cuts).boxed().toList();
  }
}
