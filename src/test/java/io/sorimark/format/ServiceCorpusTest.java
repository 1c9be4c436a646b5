package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.model.Cue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real files of speech services, which are not ours and lie beside the project. */
class ServiceCorpusTest {

  private static final Path CORPUS = Path.of("../shared/eval/formats/dev");

  @Test
  void readsEveryWordOfADigitalPaperEdit() throws IOException {
    Parsed parsed = read("004-react-transcri-digitalpaperedit-sample.json");
    List<Cue> cues = parsed.transcript().cues();
    assertThat(parsed.format()).isEqualTo(Format.DPE_JSON);
    assertThat(parsed.problems()).as("two words that overlap").hasSize(1);
    assertThat(cues.stream().mapToInt(cue -> cue.words().size()).sum()).isEqualTo(1454);
    assertThat(cues.stream().flatMap(cue -> cue.speaker().stream()).distinct())
        .containsExactlyInAnyOrder("F_S12", "F_S10");
    assertThat(cues).allMatch(cue -> cue.text().length() <= 80);
  }

  private static Parsed read(String name) throws IOException {
    Path file = CORPUS.resolve(name);
    assumeTrue(Files.exists(file), "no corpus: " + file);
    return Transcripts.read(name, Files.readAllBytes(file));
  }
}
