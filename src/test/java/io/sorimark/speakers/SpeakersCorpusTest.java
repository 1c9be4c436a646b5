package io.sorimark.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.format.Transcripts;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real conversation, kept beside the project. */
class SpeakersCorpusTest {

  private static final Path SHARED = Path.of("..", "shared");

  @Test
  void tellsTheHostsOfTheFourWarsApart() throws IOException {
    List<Attributed> attributed =
        Attribution.of(turns(needed(SHARED.resolve("seeds/003_c5c8ed661156632b.txt"))));
    assertThat(who("I worked at Netlify", attributed)).isEqualTo("Zwickz");
    assertThat(who("Sarah, my wife", attributed)).isEqualTo("Alessio");
  }

  private static Path needed(Path path) {
    assumeTrue(Files.exists(path), () -> "not here, so not tested: " + path);
    return path;
  }

  private static List<Turn> turns(Path file) throws IOException {
    Transcript read =
        Transcripts.read(file.getFileName().toString(), Files.readAllBytes(file)).transcript();
    return Turns.of(read);
  }

  private static String who(String words, List<Attributed> attributed) {
    return attributed.stream()
        .map(Attributed::turn)
        .filter(turn -> turn.text().contains(words))
        .map(turn -> turn.speaker().orElseThrow().name())
        .findFirst()
        .orElse("nobody");
  }
}
