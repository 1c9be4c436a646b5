package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutCommandTest {

  private static final Path MP3 = Path.of("src/test/resources/tags/lame.mp3");

  @TempDir Path folder;

  @Test
  void cutsAndTellsTheEdges() throws IOException {
    Path out = folder.resolve("a clip.mp3");

    CliRun run = CliRun.of("cut", MP3, "--from", "0:00.5", "--to", "1.25", "--exact", "-o", out);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("00:00:00.500 to 00:00:01.250 (0.75 s)\n");
    assertThat(out).isNotEmptyFile();
    assertThat(names()).containsExactly("a clip.mp3");
    CliRun again = CliRun.of("cut", MP3, "--from", "0.5", "--to", "1", "-o", out);
    assertThat(again.exit()).isEqualTo(ExitCode.REFUSED.code());
  }

  @Test
  void leavesNothingBehindWhenItFails() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mp3"), "no sound\n".repeat(999));

    CliRun none = CliRun.of("cut", folder.resolve("gone.mp3"), "--from", "1", "--to", "2");
    CliRun noSound =
        CliRun.of("cut", text, "--from", "1", "--to", "2", "-o", folder.resolve("a.mp3"));
    CliRun noFormat =
        CliRun.of("cut", MP3, "--from", "1", "--to", "2", "-o", folder.resolve("c.xyz"));
    CliRun copied =
        CliRun.of("cut", MP3, "--from", "1", "--to", "2", "--copy", "-o", folder.resolve("c.xyz"));
    CliRun late =
        CliRun.of("cut", MP3, "--from", "50", "--to", "60", "-o", folder.resolve("a.mp3"));
    CliRun itself = CliRun.of("cut", text, "--from", "1", "--to", "2", "-o", text, "-y");
    CliRun backwards = CliRun.of("cut", MP3, "--from", "2", "--to", "1");
    CliRun noTrack = CliRun.of("cut", MP3, "--from", "1", "--to", "2", "--track", "0");
    CliRun noTime = CliRun.of("cut", MP3, "--from", "soon", "--to", "1");

    assertThat(none.err()).contains("no such file").contains("gone.mp3");
    assertThat(noSound.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(noSound.err()).contains("text.mp3: not audio or video");
    assertThat(noFormat.err())
        .contains(folder.resolve("c.xyz") + ": clips are written as mp3")
        .doesNotContain(".part");
    assertThat(copied.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(copied.err()).contains(folder.resolve("c.xyz").toString());
    assertThat(late.err()).contains("long");
    assertThat(itself.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(backwards.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(noTrack.err()).contains("--track is 1 or more");
    assertThat(noTime.err()).contains("'soon' is no time");
    assertThat(names()).containsExactly("text.mp3");
  }

  @Test
  void drawsPeaks() {
    Path json = folder.resolve("peaks.json");
    Path dat = folder.resolve("peaks.dat");

    assertThat(CliRun.of("peaks", MP3, "-o", json, "-b", "8").exit()).isZero();
    assertThat(CliRun.of("peaks", MP3, "-o", dat, "--zoom", "512").exit()).isZero();

    assertThat(json).content().startsWith("{\"version\":2,\"channels\":1,");
    assertThat(dat).isNotEmptyFile();
    assertThat(CliRun.of("peaks", MP3, "--zoom", "1").exit()).isEqualTo(ExitCode.USAGE.code());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
