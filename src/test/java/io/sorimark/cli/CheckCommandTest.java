package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String GOOD =
      """
      WEBVTT

      00:00:00.000 --> 00:00:02.000
      <v Ada Moor>We start with the index.

      00:00:02.000 --> 00:00:04.000
      <v Bo Lund>And then the boiler.

      """;

  private static final String NUMBERED = GOOD.replace("00:00:02.000 -->", "2\n00:00:02.000 -->");

  @TempDir Path folder;

  @Test
  void endsWithZeroWhenAllIsWell() throws IOException {
    CliRun run = CliRun.of("check", write("talk.vtt", GOOD));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).containsPattern("castopod +ok").doesNotContain("error:");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void namesPlaceRuleReceiverAndAdvice() throws IOException {
    CliRun run = CliRun.of("check", write("talk.vtt", NUMBERED), "--for", "castopod,spec");

    assertThat(run.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(run.out())
        .contains("talk.vtt:6:1: error: a cue identifier; Castopod takes it for the time")
        .contains("[vtt-cue-id] (castopod)")
        .contains("leave cue identifiers out (--fix does it)");
  }

  @Test
  void looksAtChaptersInFoldersAndInAudio() throws IOException {
    write("talk.vtt", GOOD);
    write(
        "chapters.psc", "<psc:chapters version=\"1.2\"><psc:chapter title=\"A\"/></psc:chapters>");
    Path audio = Path.of("src/test/resources/tags/chapters-by-ffmpeg.mp3");

    CliRun run = CliRun.of("check", folder, audio);

    assertThat(run.out())
        .contains("[psc-namespace] (spec spotify antennapod pocketcasts)")
        .contains("talk.vtt: vtt")
        .contains("chapters-by-ffmpeg.mp3: mp3");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void mendsIntoAFolderAndLeavesTheInput() throws IOException {
    Path talk = write("talk.vtt", NUMBERED);
    Path mended = folder.resolve("mended");

    CliRun run = CliRun.of("check", talk, "--fix", "-o", mended);

    assertThat(run.exit()).isZero();
    assertThat(mended.resolve("talk.vtt")).hasContent(GOOD);
    assertThat(talk).hasContent(NUMBERED);
  }

  @Test
  void mendsInPlaceWhenAskedTo() throws IOException {
    Path talk = write("talk.vtt", "WEBVTT\n\nNOTE by ear\n" + GOOD.substring(6));

    CliRun run = CliRun.of("check", talk, "--fix", "--in-place");

    assertThat(run.exit()).isZero();
    assertThat(talk).hasContent(GOOD);
  }

  @Test
  void doesNotLoseALineThatItCannotRead() throws IOException {
    Path talk = write("talk.vtt", GOOD + "what is this line?\n\nNOTE by ear\n");

    CliRun run = CliRun.of("check", talk, "--fix", "--in-place");

    assertThat(run.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(talk).content().contains("what is this line?");
  }

  @Test
  void saysWhyNothingWasMended() throws IOException {
    Path good = write("good.vtt", GOOD);
    Path broken = write("broken.srt", "1\n00:00:05,000 --> 00:00:04,000\n<i>Tea</i>\n");
    Path mended = folder.resolve("mended");

    CliRun run = CliRun.of("check", good, broken, "--fix", "-o", mended);

    assertThat(run.err())
        .contains("good.vtt: nothing to mend", "broken.srt: not mended, since a line");
    assertThat(mended).doesNotExist();
  }

  @Test
  void refusesTwoMendedFilesOfOneName() throws IOException {
    Files.createDirectories(folder.resolve("one"));
    Files.createDirectories(folder.resolve("two"));
    Path one = write("one/talk.vtt", NUMBERED);
    Path two = write("two/talk.vtt", NUMBERED);
    Path mended = folder.resolve("mended");

    CliRun run = CliRun.of("check", one, two, "--fix", "-o", mended);

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("would both become");
    assertThat(mended).doesNotExist();
  }

  @Test
  void fixNeedsAPlace() throws IOException {
    CliRun run = CliRun.of("check", write("talk.vtt", NUMBERED), "--fix");

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--in-place");
  }

  @Test
  void strictCountsWarnings() throws IOException {
    Path talk = write("talk.vtt", GOOD.replace("We start", "We\nstart"));

    assertThat(CliRun.of("check", talk).exit()).isZero();
    assertThat(CliRun.of("check", talk, "--strict").exit()).isEqualTo(ExitCode.WARNINGS.code());
  }

  @Test
  void knowsChaptersByTheirContent() throws IOException {
    Path description =
        write("notes.txt", "00:05 Rain in Busan\n01:27 An index for notes\n04:31 Where to cut\n");
    Path json = write("chapters.json", "{\"version\": \"1.2.0\", \"chapters\": []}");

    CliRun run = CliRun.of("check", description, json);

    assertThat(run.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(run.out())
        .contains("[description-first] (apple spotify youtube)")
        .contains("chapters.json: chapters-json");
  }

  @Test
  void printsFindingsAsJson() throws IOException {
    CliRun run = CliRun.of("check", write("talk.vtt", NUMBERED), "--json");

    assertThat(run.out())
        .contains("\"ok\" : false")
        .contains("\"rule\" : \"vtt-cue-id\"")
        .contains("\"fixable\" : true");
  }

  @Test
  void listsRulesWithoutInput() {
    CliRun run = CliRun.of("check", "--list-rules");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("vtt-cue-id").contains("a11y-reading-speed");
  }

  @Test
  void suggestsTheReceiverThatWasMeant() {
    CliRun run = CliRun.of("check", "talk.vtt", "--for", "castpod");

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("did you mean castopod?");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
