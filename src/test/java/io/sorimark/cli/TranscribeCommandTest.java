package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscribeCommandTest {

  private static final Path MP3 = Path.of("src/test/resources/tags/lame.mp3");

  @TempDir Path folder;

  @Test
  void withoutItsModelItSaysWhatToDo() {
    CliRun run = CliRun.of("transcribe", MP3, "--model", "nowhere", "-o", folder);

    assertThat(run.exit()).isEqualTo(ExitCode.MISSING.code());
    assertThat(run.err()).contains("no model nowhere").contains("sorimark models");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    Files.copy(MP3, folder.resolve("lame.mp3"));

    for (Object[] wrong :
        new Object[][] {
          {"transcribe"},
          {"transcribe", MP3, "--threads", "0"},
          {"transcribe", MP3, "--track", "0"},
          {"transcribe", MP3, "--from", "10", "--to", "5"},
          {"transcribe", MP3, "-t", "nonsense"},
          {"transcribe", MP3, "--speakers", "0"},
          {"transcribe", MP3, "--speakers", "many"},
          {"transcribe", MP3, "--speakers", "2", "--split-channels"},
          {"transcribe", MP3, folder.resolve("lame.mp3"), "-o", folder},
          {"transcribe", "-"},
          {"models", "get", "nonsense"}
        }) {
      assertThat(CliRun.of(wrong).exit()).as(wrong[0] + "").isEqualTo(ExitCode.USAGE.code());
    }
  }

  @Test
  void withoutARecordingNoModelIsLookedFor() throws IOException {
    CliRun gone = CliRun.of("transcribe", folder.resolve("gone.mp3"), "--model", "nowhere");
    assertThat(gone.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(gone.err()).isEqualTo("sorimark: error: " + folder + "/gone.mp3: no such file\n");

    Path nothing = Files.createFile(folder.resolve("nothing.mp3"));
    CliRun hollow = CliRun.of("transcribe", nothing, "--model", "nowhere");
    assertThat(hollow.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(hollow.err()).isEqualTo("sorimark: error: " + nothing + ": is empty\n");
    Files.delete(nothing);

    CliRun empty = CliRun.of("transcribe", folder, "--model", "nowhere");
    assertThat(empty.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(empty.err()).isEqualTo("sorimark: error: no recording in " + folder + "\n");
  }

  @Test
  void listsModels() {
    assertThat(CliRun.of("models").out()).contains("vosk-ko-small, ko").contains("Apache-2.0");
    assertThat(CliRun.of("models", "--json").out()).contains("\"name\" : \"vosk-en-lgraph\"");
    assertThat(CliRun.of("models", "remove", "nonsense").exit())
        .isEqualTo(ExitCode.NOTHING_FOUND.code());
  }
}
