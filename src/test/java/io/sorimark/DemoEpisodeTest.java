package io.sorimark;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.format.Format;
import io.sorimark.format.Parsed;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Cue;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo episode has the shape of what whisper.cpp prints, which its README promises. */
class DemoEpisodeTest {

  private static final Path FOLDER = Path.of("transcripts");

  @Test
  void isReadWithoutAnyProblem() throws IOException {
    Parsed parsed = read();
    assertThat(parsed.format()).isEqualTo(Format.WHISPER_CONSOLE);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.transcript().end()).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(15));
  }

  @Test
  void keepsTheLimitsOfTheRecognizer() throws IOException {
    for (Cue cue : read().transcript().cues()) {
      assertThat(cue.text().length()).as(cue.text()).isBetween(1, 64);
      assertThat(Timecode.millis(cue.span().start()) % 20).isZero();
      assertThat(Timecode.millis(cue.span().end()) % 20).isZero();
      assertThat(cue.span().isEmpty()).as(cue.text()).isFalse();
    }
  }

  @Test
  void namesInTheGlossaryAreInTheNotes() throws IOException {
    String notes = Files.readString(FOLDER.resolve("small-tools-ep12.notes.md"));
    List<String> rows = Files.readAllLines(FOLDER.resolve("small-tools-ep12.glossary.tsv"));
    assertThat(rows.getFirst()).isEqualTo("canonical\ttype\taliases\tsay\theard\tcontext");
    for (String row : rows.subList(1, rows.size())) {
      assertThat(notes).contains(row.substring(0, row.indexOf('\t')));
    }
  }

  private static Parsed read() throws IOException {
    Path file = FOLDER.resolve("small-tools-ep12.txt");
    return Transcripts.read(file.toString(), Files.readAllBytes(file));
  }
}
