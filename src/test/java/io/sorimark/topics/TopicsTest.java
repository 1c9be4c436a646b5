package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.Talks;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Cue;
import io.sorimark.model.Evidence;
import io.sorimark.model.RunnerUp;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Topic;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import io.sorimark.speakers.Turns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TopicsTest {

  private static final Words ENGLISH = Words.of(Language.ENGLISH);

  @Test
  void usualCountsAreThoseOfEditors() {
    assertThat(Boundaries.usual(0)).isEqualTo(1);
    assertThat(Boundaries.usual(3 * 60)).isEqualTo(2);
    assertThat(Boundaries.usual(40 * 60)).isEqualTo(11);
    assertThat(Boundaries.usual(80 * 60)).isEqualTo(18);
  }

  @Test
  void everySentenceIsInOneTopicInOrder() {
    for (Talks.Shape shape : Talks.Shape.values()) {
      Transcript transcript = Talks.of(11, shape, 15);
      List<Turn> turns = Turns.of(transcript);
      List<Topic> topics = Topics.in(turns, transcript.end(), ENGLISH, Granularity.AUTOMATIC);
      List<Sentence> all = new ArrayList<>();
      topics.forEach(topic -> all.addAll(topic.sentences()));
      assertThat(all).as("%s", shape).isEqualTo(Sentences.of(turns));
      assertThat(topics)
          .as("%s", shape)
          .hasSize(Boundaries.usual(transcript.end().toSeconds()) + 1);
      assertThat(Topics.in(turns, transcript.end(), ENGLISH, Granularity.AUTOMATIC))
          .isEqualTo(topics);
    }
  }

  @Test
  void whatIsNearlyATopicIsNone() {
    Transcript transcript = Talks.of(11, Talks.Shape.DASHES, 15);
    Topics.Found found =
        Topics.find(
            Turns.of(transcript), transcript.end(), ENGLISH, Granularity.AUTOMATIC.withCount(3));
    assertThat(found.runnersUp())
        .hasSize(5)
        .isSortedAccordingTo(Comparator.comparing(RunnerUp::start))
        .allMatch(next -> next.probability() >= 0 && next.probability() <= 1);
    assertThat(found.runnersUp())
        .extracting(RunnerUp::start)
        .doesNotContainAnyElementsOf(found.topics().stream().map(Topic::start).toList());
  }

  @Test
  void talkInAnyShapeHasItsMarksWhereSentencesBegin() {
    for (Talks.Shape shape : Talks.Shape.values()) {
      Transcript transcript = Talks.of(4, shape, 3);
      List<Turn> turns = Turns.of(transcript);
      Set<Duration> starts =
          Sentences.of(turns).stream()
              .map(sentence -> sentence.span().start())
              .collect(Collectors.toSet());
      for (Language language : Language.values()) {
        List<Topic> topics =
            Topics.in(turns, transcript.end(), Words.of(language), Granularity.AUTOMATIC);
        assertThat(topics).as("%s, %s", shape, language).hasSizeBetween(2, 4);
        assertThat(topics)
            .as("%s, %s", shape, language)
            .extracting(Topic::start)
            .isSorted()
            .doesNotHaveDuplicates()
            .allMatch(starts::contains);
      }
    }
  }

  @Test
  void aKoreanTalkIsCutWhereItIsAnnounced() throws IOException {
    Transcript transcript = korean();
    List<Topic> topics =
        Topics.in(
            Turns.of(transcript),
            transcript.end(),
            Words.of(Language.KOREAN),
            Granularity.AUTOMATIC.withCount(4));
    for (String announcement : List.of("그럼 다음은 김치찌개로", "자, 마지막으로 밥솥을")) {
      Duration said =
          transcript.cues().stream()
              .filter(cue -> cue.text().startsWith(announcement))
              .map(cue -> cue.span().start())
              .findFirst()
              .orElseThrow();
      assertThat(topics)
          .as(announcement)
          .anyMatch(topic -> topic.start().minus(said).abs().toSeconds() <= 15);
    }
  }

  @Test
  void fewWordsOfContentAreJudgedByCohesionAlone() {
    assertThat(scores("the copper kettle and the boiler valve", 10)).isNotEqualTo(new double[60]);
    assertThat(scores("kettle", 10)).isEqualTo(new double[60]);
  }

  /** Sentences of so many seconds, each of the same words. */
  private static double[] scores(String text, int seconds) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      long millis = i * seconds * 1000L;
      sentences.add(
          new Sentence(TimeSpan.ofMillis(millis, millis + seconds * 1000L), text, i % 7 == 0));
    }
    return new HandSetScore().of(Talk.of(sentences, Duration.ofSeconds(60L * seconds), ENGLISH));
  }

  private static Transcript korean() throws IOException {
    String name = "/chapters/korean-kitchen.txt";
    try (InputStream in = Objects.requireNonNull(TopicsTest.class.getResourceAsStream(name))) {
      List<Cue> cues = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        long millis = cues.size() * 7000L;
        String text = line.substring(line.indexOf(']') + 1).strip();
        cues.add(Cue.of(TimeSpan.ofMillis(millis, millis + 7000), text));
      }
      return Transcript.of(cues);
    }
  }

  @Test
  void nothingSaidHasNoTopic() {
    assertThat(Topics.in(List.of(), Duration.ZERO, ENGLISH, Granularity.AUTOMATIC)).isEmpty();
  }

  @Test
  void talkWithoutAWordOfContentHasTopicsAllTheSame() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      cues.add(Cue.of(TimeSpan.ofMillis(i * 1000L, i * 1000L + 1000), "Yeah."));
    }
    Transcript transcript = Transcript.of(cues);
    assertThat(
            Topics.in(
                Turns.of(transcript),
                transcript.end(),
                ENGLISH,
                Granularity.AUTOMATIC.withCount(3)))
        .hasSize(3);
  }

  @Test
  void anAnnouncementIsEvidence() {
    Sentence sentence =
        new Sentence(TimeSpan.ofMillis(0, 1), "Okay, let's talk about kettles.", true);
    assertThat(Reasons.of(sentence))
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.TURN, Evidence.Kind.OPENER, Evidence.Kind.ANNOUNCEMENT);
    Sentence korean = new Sentence(TimeSpan.ofMillis(0, 1), "자, 다음은 색인을 살펴보겠습니다.", false);
    assertThat(Reasons.of(korean))
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.OPENER, Evidence.Kind.ANNOUNCEMENT);
  }

  @Test
  @Tag("slow")
  void tenHoursAreDividedWithinTheMemoryOfAnHour() {
    Transcript transcript = Talks.of(1, Talks.Shape.DASHES, 600);
    List<Turn> turns = Turns.of(transcript);
    for (int count : new int[] {2, 81, 400}) {
      assertThat(
              Topics.in(turns, transcript.end(), ENGLISH, Granularity.AUTOMATIC.withCount(count)))
          .hasSize(count);
    }
  }
}
