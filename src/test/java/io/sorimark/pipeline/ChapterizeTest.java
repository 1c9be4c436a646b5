package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.Talks;
import io.sorimark.format.Transcripts;
import io.sorimark.language.Language;
import io.sorimark.language.Width;
import io.sorimark.model.Chapter;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.pipeline.Chapterize.Result;
import io.sorimark.pipeline.Chapterize.Settings;
import io.sorimark.topics.Granularity;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChapterizeTest {

  @Test
  void anyShapeOfTranscriptHasChapters() {
    for (Talks.Shape shape : Talks.Shape.values()) {
      for (int minutes : new int[] {1, 3, 12}) {
        Transcript transcript = Talks.of(minutes, shape, minutes);
        Result result = Chapterize.run(transcript, Settings.DEFAULT);
        assertSound(result.chapters(), transcript.end());
        assertThat(result.chapters()).as("%s, %d min", shape, minutes).hasSizeGreaterThan(1);
        assertThat(Chapterize.run(transcript, Settings.DEFAULT)).isEqualTo(result);
      }
    }
  }

  @Test
  void theNumberOfChaptersCanBeChosen() {
    Transcript transcript = Talks.of(7, Talks.Shape.DASHES, 30);
    for (int count : new int[] {1, 2, 5, 20}) {
      Settings settings = Settings.DEFAULT.withGranularity(Granularity.AUTOMATIC.withCount(count));
      List<Chapter> chapters = Chapterize.run(transcript, settings).chapters();
      assertThat(chapters).hasSize(count);
      assertSound(chapters, transcript.end());
    }
  }

  @Test
  void nothingSaidHasNoChapters() {
    assertThat(Chapterize.run(Transcript.of(List.of()), Settings.DEFAULT).chapters()).isEmpty();
    Cue silent = Cue.of(TimeSpan.ofMillis(0, 60_000), "[BLANK_AUDIO]");
    Transcript silence = Transcript.of(List.of(silent));
    assertThat(Chapterize.run(silence, Settings.DEFAULT).chapters()).isEmpty();
    assertThat(Listening.to(silence).turns()).isEmpty();
  }

  @Test
  void aTranscriptWithoutTimesHasTurnsAndNoChapters() {
    Cue cue = Cue.of(TimeSpan.at(Duration.ZERO), "- One. - Two.");
    Transcript untimed =
        new Transcript(List.of(cue), Timing.NONE, Optional.empty(), "txt", List.of());
    assertThat(Listening.to(untimed).turns()).hasSize(2);
    assertThat(Chapterize.run(untimed, Settings.DEFAULT).chapters()).isEmpty();
  }

  @Test
  void aKoreanEpisodeHasKoreanTitles() throws IOException {
    Transcript transcript = resource("/chapters/korean-kitchen.txt");
    Settings four = Settings.DEFAULT.withGranularity(Granularity.AUTOMATIC.withCount(4));
    List<Chapter> chapters = Chapterize.run(transcript, four).chapters();
    assertThat(Listening.to(transcript).language()).isEqualTo(Language.KOREAN);
    assertThat(chapters).extracting(Chapter::title).containsExactly("인트로", "콩물", "김치찌개", "밥솥");
    assertSound(chapters, transcript.end());
  }

  @Test
  @Tag("slow")
  void tenHoursHaveChaptersToo() {
    for (Talks.Shape shape : new Talks.Shape[] {Talks.Shape.PLAIN, Talks.Shape.WORD_PER_CUE}) {
      Transcript transcript = Talks.of(2, shape, 600);
      List<Chapter> chapters = Chapterize.run(transcript, Settings.DEFAULT).chapters();
      assertThat(chapters).hasSize(81);
      assertSound(chapters, transcript.end());
    }
  }

  private static void assertSound(List<Chapter> chapters, Duration end) {
    assertThat(chapters.getFirst().start()).isZero();
    for (int i = 1; i < chapters.size(); i++) {
      assertThat(chapters.get(i).start()).isGreaterThan(chapters.get(i - 1).start());
      assertThat(chapters.get(i).start()).isLessThan(end);
    }
    assertThat(chapters).extracting(Chapter::title).doesNotHaveDuplicates();
    assertThat(chapters).allMatch(chapter -> Width.of(chapter.title()) <= 40);
  }

  private static Transcript resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ChapterizeTest.class.getResourceAsStream(name), name)) {
      return Transcripts.read(name, in.readAllBytes()).transcript();
    }
  }
}
