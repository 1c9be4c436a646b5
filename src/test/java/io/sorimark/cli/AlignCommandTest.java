package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.asr.Catalogue;
import io.sorimark.asr.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignCommandTest {

  private static final Path CLIP = Path.of("src/test/resources/speech/librivox-0870.flac");

  private static final String SAID =
      "And Mister John Dashwood had then leisure to consider how much there might be"
          + " prudently in his power to do for them.";

  private static final String HEARD =
      """
      WEBVTT

      00:00:01.000 --> 00:00:03.000
      good<00:00:01.400> <00:00:01.500>morning<00:00:02.000> <00:00:02.100>everyone

      00:00:04.000 --> 00:00:05.000
      we<00:00:04.200> <00:00:04.300>talk<00:00:04.500> <00:00:04.600>quadrant
      """;

  @TempDir Path folder;

  @Test
  void textWithoutTimesGetsThoseOfWordsThatWereHeard() throws IOException {
    Path text = file("talk.txt", "Good morning, everyone!\n\nWe talk Qdrant.\n");

    CliRun run =
        CliRun.of("align", text, "--words", file("heard.vtt", HEARD), "-t", "vtt", "-o", "-");

    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(run.out())
        .isEqualTo(
            """
            WEBVTT

            00:00:01.000 --> 00:00:03.000
            Good<00:00:01.400> <00:00:01.500>morning,<00:00:02.000> <00:00:02.100>everyone!

            00:00:04.000 --> 00:00:05.000
            We<00:00:04.200> <00:00:04.300>talk<00:00:04.500> <00:00:04.600>Qdrant.

            """);
    assertThat(run.err()).isEqualTo(text + " (100 % of the words were heard)\n");
  }

  @Test
  void wholeSecondsBecomeTimesOfWords() throws IOException {
    String cues =
        """
        1
        00:00:01,000 --> 00:00:04,000
        Good morning, everyone!

        2
        00:00:04,000 --> 00:00:05,000
        We talk Qdrant.
        """;
    Path out = folder.resolve("out/talk.srt");

    CliRun run =
        CliRun.of("align", file("talk.srt", cues), "--words", file("heard.vtt", HEARD), "-o", out);

    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(out)
        .content()
        .contains("00:00:01,000 --> 00:00:03,000\nGood morning, everyone!")
        .contains("00:00:04,000 --> 00:00:05,000\nWe talk Qdrant.");
  }

  @Test
  void whatWasNotHeardIsToldWithItsLine() throws IOException {
    Path text =
        file(
            "talk.txt",
            "Good morning, everyone!\n\nAll of this was cut out before the show came out.\n\n"
                + "We talk Qdrant.\n");

    CliRun run =
        CliRun.of("align", text, "--words", file("heard.vtt", HEARD), "-t", "vtt", "-o", folder);

    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(run.err())
        .contains("talk.txt:3:1: warning: 11 words were not heard, about 0:03: All of this was");
    assertThat(folder.resolve("talk.vtt"))
        .content()
        .contains("the")
        .contains("show")
        .contains("out.");
  }

  @Test
  void anotherRecordingIsNotAligned() throws IOException {
    Path text =
        file(
            "talk.txt",
            "Tomatoes like a warm wall and much water; in the evening we talk to the neighbours,"
                + " and everyone brings some good bread.\n");

    CliRun run =
        CliRun.of("align", text, "--words", file("heard.vtt", HEARD), "-t", "vtt", "-o", folder);

    assertThat(run.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(run.err()).contains("not what was heard: only 0 of its 22 words");
    assertThat(folder.resolve("talk.vtt")).doesNotExist();
  }

  @Test
  void thoseWhoSpeakAtOnceAreHeardInTheOrderOfTheirWords() throws IOException {
    Path heard =
        file(
            "tracks.vtt",
            """
            WEBVTT

            00:00:01.000 --> 00:00:05.000
            <v Ada>good<00:00:01.400> <00:00:01.500>morning<00:00:02.000> <00:00:04.000>everyone

            00:00:02.000 --> 00:00:03.000
            <v Bo>hello<00:00:02.400> <00:00:02.500>there
            """);
    Path text = file("talk.txt", "Good morning. Hello there, everyone!\n");

    CliRun run = CliRun.of("align", text, "--words", heard, "-t", "vtt", "-o", "-");

    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(run.err()).contains("(100 % of the words were heard)");
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    Path text = file("talk.txt", "Good morning.\n");
    Path heard = file("heard.vtt", HEARD);

    assertThat(CliRun.of("align", text, "-t", "vtt").exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(CliRun.of("align", text, "a.mp3", "--words", heard, "-t", "vtt").exit())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(CliRun.of("align", text, "--words", heard, "-t", "vtt,srt", "-o", "-").exit())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(CliRun.of("align", text, "a.mp3", "--speakers", "2", "-t", "vtt").exit())
        .as("it asks nobody who speaks")
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(CliRun.of("align", text, "--words", "gone.vtt", "-t", "vtt"))
        .satisfies(run -> {
          assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE.code());
          assertThat(run.err()).contains("gone.vtt: no such file");
        });
    assertThat(CliRun.of("align", text, "--words", text, "-t", "vtt"))
        .satisfies(run -> {
          assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE.code());
          assertThat(run.err()).contains("has no times to take");
        });
  }

  @Test
  @Tag("slow")
  void aRecordingIsRecognizedForIt() throws Exception {
    String data = System.getenv().getOrDefault("SORIMARK_DATA", "target/data");
    ModelStore store = new ModelStore(Path.of(data, "models"), Catalogue.ofResource());
    Assumptions.assumeTrue(
        store.installed("whisper-tiny.en").isPresent(),
        "no Whisper: `SORIMARK_DATA=target/data sorimark models get whisper-tiny.en`");
    Path text = file("clip.txt", SAID + "\n");
    Path out = folder.resolve("clip.json");

    CliRun run =
        CliRun.of(
            "align",
            text,
            CLIP,
            "--engine",
            "whisper",
            "--language",
            "en",
            "--threads",
            "1",
            "--recognized-in",
            folder.resolve("heard"),
            "-t",
            "podcast-json",
            "-o",
            out);

    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(run.err()).doesNotContain("speakers");
    assertThat(run.err()).containsPattern("\\((100|9\\d|8\\d) % of the words were heard\\)");
    assertThat(out).content().contains("\"words\"").contains(SAID);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
