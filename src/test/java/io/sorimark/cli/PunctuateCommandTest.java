package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PunctuateCommandTest {

  private static final String BARE =
      """
      1
      00:00:00,000 --> 00:00:02,000
      hello and welcome to the show

      2
      00:00:02,900 --> 00:00:05,000
      what are we going to talk about today

      """;

  private static final String WRITTEN =
      BARE.replace("hello", "Hello")
          .replace("show", "show.")
          .replace("what", "What")
          .replace("today", "today?");

  @TempDir Path folder;

  @Test
  void putsMarksInAndKeepsCuesAndTimes() throws IOException {
    Path talk = write(BARE);
    Path out = folder.resolve("out.srt");

    CliRun run = CliRun.of("punctuate", talk, "-o", out);

    assertThat(run.exit()).isZero();
    assertThat(out).content().isEqualToIgnoringWhitespace(WRITTEN);
    assertThat(talk).content().isEqualTo(BARE);
  }

  @Test
  void writesInputFromStandardInputToStandardOutput() {
    CliRun run = CliRun.withInput(BARE, "punctuate", "-", "-t", "srt");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualToIgnoringWhitespace(WRITTEN);
  }

  @Test
  void keepsTimesOfWords() {
    String json =
        """
        {"result": [{"word": "good", "start": 0.5, "end": 0.8, "conf": 0.9},
          {"word": "morning", "start": 0.8, "end": 1.2, "conf": 0.7}], "text": "good morning"}
        """;

    CliRun run = CliRun.withInput(json, "punctuate", "-", "-t", "podcast-json");

    assertThat(run.out()).contains("\"Good\"").contains("\"morning.\"").contains("0.8");
  }

  @Test
  void saysWhyItLeavesATextAlone() {
    String korean = BARE.replaceAll("[a-z]+", "\ub9d0");

    CliRun run = CliRun.withInput(korean, "punctuate", "-", "-t", "srt");

    assertThat(run.err()).contains("left as it is, not in English");
    assertThat(run.out()).isEqualToIgnoringWhitespace(korean);
    assertThat(CliRun.withInput(WRITTEN, "punctuate", "-", "-t", "srt").err())
        .contains("left as it is, it has punctuation");
  }

  @Test
  void overwritesNothingUnasked() throws IOException {
    Path talk = write(BARE);
    Path there = Files.writeString(folder.resolve("there.srt"), "mine");

    assertThat(CliRun.of("punctuate", talk, "-o", there).exit()).isNotZero();
    assertThat(there).content().isEqualTo("mine");
    assertThat(CliRun.of("punctuate", talk, "-t", "srt").exit()).isNotZero();
    assertThat(talk).content().isEqualTo(BARE);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("talk.srt"), text);
  }
}
