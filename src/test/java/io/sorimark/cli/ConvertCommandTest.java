package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

  private static final String TALK =
      """
      [00:00:00.000 --> 00:00:02.000]   Good morning.
      [00:00:02.000 --> 00:00:04.500]   - Good morning to you.
      """;

  @TempDir Path folder;

  @Test
  void writesBesideTheInput() throws IOException {
    Path talk = write("talk.txt", TALK);

    CliRun run = CliRun.of("convert", talk, "-t", "ttml");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("talk.txt -> ").contains("talk.ttml");
    assertThat(folder.resolve("talk.ttml")).content().contains("Good morning to you.");
  }

  @Test
  void writesInputFromStandardInputToStandardOutput() {
    CliRun run = CliRun.withInput(TALK, "convert", "-", "-t", "ttml", "-o", "-");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Good morning to you.");
    assertThat(run.err()).isEmpty();
    assertThat(CliRun.withInput(TALK, "convert", "-", "-t", "ttml").out()).isEqualTo(run.out());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
