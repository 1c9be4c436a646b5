package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ChapterSources.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChapterSourcesTest {

  private static final Path AUDIO = Path.of("src/test/resources/tags/chapters-by-ffmpeg.mp3");

  @TempDir Path folder;

  private Source transcript = Source.of(Path.of(""));

  @BeforeEach
  void prepare() throws IOException {
    transcript = Source.of(write("ep1.vtt", "WEBVTT\n"));
  }

  @Test
  void asksInTheOrderOfTrust() throws IOException, TranscriptException {
    assertThat(first(ChapterSources.DEFAULT_ORDER))
        .as("no other file")
        .allMatch(chapter -> chapter.origin() == Origin.COMPUTED);
    write("ep1.notes.md", "# Notes\n\n- 0:00 Notes\n- 1:00 More\n");
    assertOrigin(Origin.DESCRIPTION);
    Files.copy(AUDIO, folder.resolve("ep1.mp3"));
    assertOrigin(Origin.EMBEDDED);
    write("ep1.chapters.json", "{\"chapters\":[{\"startTime\":0,\"title\":\"By hand\"}]}");
    assertOrigin(Origin.HUMAN);

    List<Chapter> notes = first(List.of(Origin.DESCRIPTION, Origin.HUMAN));
    assertThat(notes).extracting(Chapter::title).containsExactly("Notes", "More");
    assertThat(first(List.of(Origin.COMPUTED))).extracting(Chapter::title).containsExactly("Guess");
  }

  @Test
  void passesOverWhatHasNoneAndTellsWhatIsBroken() throws IOException, TranscriptException {
    Path chapters = write("ep1.chapters.json", "{\"chapters\":[]}");
    write("ep1.mp3", "ID3");
    write("ep1.description.txt", "We talk of kettles.\n");

    Found found =
        ChapterSources.beside(transcript)
            .first(ChapterSources.DEFAULT_ORDER, ChapterSourcesTest::guess);

    assertThat(found.chapters()).extracting(Chapter::title).containsExactly("Guess");
    assertThat(found.file()).isEmpty();
    assertThat(found.problems().getFirst().source()).isEqualTo(chapters.toString());
    assertThat(found.problems()).noneMatch(problem -> problem.source().endsWith("description.txt"));
  }

  @Test
  void oneTimeInTheNotesIsNoListOfChapters() throws IOException, TranscriptException {
    write("ep1.notes.txt", "We meet on Sunday.\n10:30 is when it starts.\n");
    assertThat(first(ChapterSources.DEFAULT_ORDER))
        .allMatch(chapter -> chapter.origin() == Origin.COMPUTED);
  }

  @Test
  void chaptersAndNotesOfAnEpisodeAreNoEpisodes() throws IOException {
    Source chapters = Source.of(write("ep1.chapters.vtt", "WEBVTT\n"));
    Source notes = Source.of(write("ep1.notes.txt", "Notes\n"));
    Source other = Source.of(write("ep2.notes.txt", "Of nothing here\n"));
    Source stdin = Source.of("stdin", new byte[0]);
    assertThat(ChapterSources.episodes(List.of(chapters, notes, other, transcript, stdin)))
        .containsExactly(other, transcript, stdin);
  }

  private void assertOrigin(Origin origin) throws IOException, TranscriptException {
    assertThat(first(ChapterSources.DEFAULT_ORDER))
        .isNotEmpty()
        .allMatch(chapter -> chapter.origin() == origin);
  }

  private List<Chapter> first(List<Origin> order) throws IOException, TranscriptException {
    return ChapterSources.beside(transcript).first(order, ChapterSourcesTest::guess).chapters();
  }

  private static Chapterize.Result guess() {
    Chapter guess = Chapter.of(Duration.ZERO, "Guess").withOrigin(Origin.COMPUTED);
    return new Chapterize.Result(List.of(guess), List.of());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
