package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.publish.ChapterFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaptersCommandTest {

  private static final Path AUDIO = Path.of("src/test/resources/tags/chapters-by-ffmpeg.mp3");
  private static final String NOTES =
      """
      We talk of kettles.
      (00:00) Intro
      (01:02) Kettles
      (05:00) The end
      """;

  @TempDir Path folder;

  @Test
  void readsShowNotesFromStandardInput() {
    CliRun run = CliRun.withInput(NOTES, "chapters", "read", "-");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            TIME          CHAPTER
            00:00:00.000  Intro
            00:01:02.000  Kettles
            00:05:00.000  The end
            """);
  }

  @Test
  void readsAudioAsData() {
    CliRun run = CliRun.of("chapters", "read", AUDIO, "--json");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"format\" : \"audio\"").contains("\"origin\" : \"embedded\"");
  }

  @Test
  void namesEachOfSeveralFilesAndTellsWhichFailed() throws IOException {
    Path notes = write("ep1.notes.txt", NOTES);
    Path empty = write("empty.json", "{\"version\": \"1.2.0\", \"chapters\": []}");

    CliRun run = CliRun.of("chapters", "read", notes, empty, folder.resolve("gone.json"));

    assertThat(run.exit()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(run.out()).startsWith(notes + "\nTIME");
    assertThat(run.err())
        .contains("empty.json: no chapters in it")
        .contains("gone.json: no such file");
    assertThat(CliRun.of("chapters", "read", empty).exit())
        .isEqualTo(ExitCode.NOTHING_FOUND.code());
  }

  @Test
  void tellsWhereAFileIsWrong() throws IOException {
    Path sheet = write("a.cue", "  TRACK 01 AUDIO\n    TITLE \"A\"\n    INDEX 01 00:61:00\n");
    Path both = write("b.txt", "00:00:00.000 A\n00:99:00.000 B\n");

    assertThat(CliRun.of("chapters", "read", sheet).err())
        .contains("a.cue:3:14: error: not a time: '00:61:00' [bad-time]")
        .contains("INDEX 01 00:61:00");
    assertThat(CliRun.of("chapters", "read", both).exit()).isZero();
  }

  @Test
  void convertsToEveryCarrierInAFolder() throws IOException {
    Path notes = write("ep1.notes.txt", NOTES);
    Path out = folder.resolve("out");

    CliRun run = CliRun.of("chapters", "convert", notes, "-t", "all", "-o", out);

    assertThat(run.exit()).as(run.err()).isZero();
    for (ChapterFormat format : ChapterFormat.values()) {
      if (format.isWritable()) {
        assertThat(out.resolve("ep1." + format.fileName())).content().contains("Kettles");
      }
    }
  }

  @Test
  void aFileNameTellsTheCarrier() throws IOException {
    Path notes = write("notes.txt", NOTES);
    Path psc = folder.resolve("x.psc");

    assertThat(CliRun.of("chapters", "convert", notes, "-o", psc).exit()).isZero();
    assertThat(psc).content().contains("<psc:chapters");
    assertThat(
            CliRun.of("chapters", "convert", notes, "-t", "ogm", "-o", folder.resolve("x.txt"))
                .exit())
        .isZero();
    assertThat(folder.resolve("x.txt")).content().startsWith("CHAPTER01=");
    assertThat(CliRun.of("chapters", "convert", notes).exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(CliRun.of("chapters", "convert", notes, "-t", "jsn").err())
        .contains("did you mean json?");
    assertThat(CliRun.of("chapters", "convert", notes, "-t", "reaper").err())
        .contains("'reaper' is only read");
  }

  @Test
  void standardInputGoesToStandardOutput() {
    CliRun run = CliRun.withInput(NOTES, "chapters", "convert", "-", "-t", "mp4chaps");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("00:00:00.000 Intro\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void overwritesNothingUnasked() throws IOException {
    Path notes = write("notes.txt", NOTES);
    Path json = write("chapters.json", "mine");

    CliRun refused = CliRun.of("chapters", "convert", notes, "-t", "json");
    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(json).hasContent("mine");
    assertThat(CliRun.of("chapters", "convert", notes, "-t", "json", "-y").exit()).isZero();
    assertThat(json).content().contains("Kettles");

    CliRun itself = CliRun.of("chapters", "convert", json, "-o", json, "-y");
    assertThat(itself.exit()).as("the same content").isZero();
    Path other = write("description.txt", "Hello\n" + NOTES);
    assertThat(CliRun.of("chapters", "convert", other, "-t", "description", "-y").err())
        .contains("is the input and stays as it is");
    assertThat(other).content().startsWith("Hello");
  }

  @Test
  void saysWhatACarrierCannotHold() {
    String json =
        "{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0,\"title\":\"A\",\"url\":\"https://a.example\"}]}";

    CliRun run = CliRun.withInput(json, "chapters", "convert", "-", "-t", "description");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("links left out: 1").contains("want at least 3");
  }

  @Test
  void theCommandAloneShowsItsCommands() {
    CliRun run = CliRun.of("chapters");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("read").contains("convert");
    assertThat(Arrays.asList("bash", "fish"))
        .allSatisfy(shell -> assertThat(CliRun.of("completion", shell).out()).contains("chapters"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
