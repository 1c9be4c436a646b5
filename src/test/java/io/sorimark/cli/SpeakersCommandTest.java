package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakersCommandTest {

  private static final String TALK =
      """
      WEBVTT

      00:00.000 --> 00:10.000
      - Hey everyone, this is Ada, who builds bridges. I'm joined by my co-host, Blaise.

      00:10.000 --> 00:20.000
      - Yeah, I am glad to be here, and I brought some stones.

      00:20.000 --> 00:30.000
      - What have you done this week, Blaise? - I counted the stones that Ada brought.
      """;

  @TempDir Path folder;

  private Path talk;
  private Path captions;
  private Path edits;

  @BeforeEach
  void talk() throws IOException {
    talk = Files.writeString(folder.resolve("talk.vtt"), TALK);
    captions = folder.resolve("out/talk/talk.vtt");
    edits = folder.resolve("out/talk/edits.jsonl");
  }

  @Test
  void saysWhoSpeaksHowMuchAndWritesNothing() {
    CliRun run = speakers();
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("ID  NAME").contains("S1  Ada     2", "S2  Blaise  2");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void tellsWhatIsWrongWithVoicesOfAnotherProgram() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.vtt"), TALK.replace("- ", ""));
    Path voices = folder.resolve("out/plain/voices.rttm");
    Files.createDirectories(folder.resolve("out/plain"));
    Files.writeString(voices, "SPEAKER plain 1 0 30 <NA> <NA> Mina <NA> <NA>\nwhat is this\n");

    for (String command : new String[] {"speakers", "chapterize"}) {
      CliRun run = CliRun.of(command, plain, "-o", folder.resolve("out"));
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.err()).as(command).contains(voices + ":2:1: warning: ");
    }
  }

  @Test
  void putsNamesIntoTheCaptionsOfChapterize() {
    CliRun run = CliRun.of("chapterize", talk, "-o", folder.resolve("out"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(captions)
        .content()
        .contains("<v Ada>Hey everyone", "<v Blaise>Yeah", "<v Blaise>I counted")
        .doesNotContain("- ");
  }

  @Test
  void keepsNamesAndMakesTheOutputsAnewAndUndoesThem() throws IOException {
    assertThat(speakers("--set", "S1=Ada Lovelace").exit()).isZero();
    assertThat(captions).content().contains("<v Ada Lovelace>Hey everyone");
    String before = Files.readString(captions);

    CliRun run = speakers("--turn", "0:11=S1");
    assertThat(run.out()).contains("S1  Ada Lovelace  3", "S2  Blaise        1");
    assertThat(captions).content().contains("<v Ada Lovelace>Yeah");
    assertThat(edits).content().hasLineCount(2);

    assertThat(CliRun.of("chapterize", talk, "-o", folder.resolve("out"), "-y").exit()).isZero();
    assertThat(captions).content().as("kept in a rerun").contains("<v Ada Lovelace>Yeah");

    assertThat(speakers("--undo").exit()).isZero();
    assertThat(captions).hasContent(before);
    assertThat(speakers("--undo").exit()).isZero();
    assertThat(speakers("--undo").exit()).isEqualTo(ExitCode.UNREADABLE.code());
  }

  @Test
  void keepsEditsOfEpisodesApartWhoseTranscriptsHaveTheSameName() throws IOException {
    Path mine = named("mine");
    Path other = named("other");
    Path out = folder.resolve("out");

    assertThat(CliRun.of("speakers", mine, "--set", "S1=Grace", "-o", out).exit()).isZero();

    assertThat(CliRun.of("speakers", mine, "-o", out).out()).contains("S1  Grace");
    assertThat(CliRun.of("speakers", other, "-o", out).out()).contains("S1  Ada");
    assertThat(out.resolve("mine/mine.vtt")).content().contains("<v Grace>Hey everyone");
    assertThat(out.resolve("other")).doesNotExist();
  }

  private Path named(String episode) throws IOException {
    Path own = Files.createDirectory(folder.resolve(episode));
    return Files.writeString(own.resolve("transcript.vtt"), TALK);
  }

  @Test
  void takesTheTranscriptThatWasRecognizedOfARecording() throws IOException {
    Path recording = Files.write(folder.resolve("ada's talk.mp3"), new byte[] {1, 2, 3});
    Path out = folder.resolve("out");

    CliRun early = CliRun.of("speakers", recording, "--set", "S1=Grace", "-o", out);
    assertThat(early.exit()).isNotZero();
    assertThat(early.err())
        .contains("not transcribed yet; `sorimark transcribe '")
        .contains("ada'\\''s talk.mp3'`");

    Path transcript = out.resolve("ada's talk/transcript.json");
    CliRun.of("convert", talk, "-t", "podcast-json", "-o", transcript);
    CliRun run = CliRun.of("speakers", recording, "--set", "S1=Grace", "-o", out);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("S1  Grace");
  }

  @Test
  void mergesAndSplits() {
    assertThat(speakers("--merge", "Ada,Blaise").out())
        .contains("S1  Ada   4")
        .doesNotContain("S2");
    assertThat(speakers("--split", "S1@0:20").out())
        .contains("S1  Ada        2", "S2  Speaker 2  2");
  }

  @Test
  void passesOverOtherEditsAndKeepsThem() throws IOException {
    Files.createDirectories(edits.getParent());
    Files.writeString(edits, "{\"edit\":\"something-else\"}\n");
    assertThat(speakers("--set", "S2=Pascal").exit()).isZero();
    assertThat(speakers("--undo").exit()).isZero();
    assertThat(edits).hasContent("{\"edit\":\"something-else\"}\n");
  }

  @Test
  void changesNothingWhenAnEditDoesNotFit() throws IOException {
    assertThat(speakers("--set", "S9=Nobody").err()).contains("no speaker 'S9', but S1, S2");
    assertThat(speakers("--set", "S1=Ada Lovelace", "--dry-run").out()).contains("Ada Lovelace");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(speakers("--set", "S1").exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(speakers("--set", "S1=").exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(speakers("--turn", "soon=S1").exit()).isEqualTo(ExitCode.USAGE.code());
    Files.createDirectories(edits.getParent());
    Files.writeString(edits, "{\n");
    assertThat(speakers().err()).contains("edits.jsonl:1");
  }

  @Test
  void givesTurnsAsJson() {
    assertThat(speakers("--json").out())
        .contains("\"speaker\" : \"S2\"", "\"startSeconds\" : 10", "\"told\" : true");
  }

  private CliRun speakers(String... options) {
    Object[] args = new Object[options.length + 4];
    args[0] = "speakers";
    args[1] = talk;
    args[2] = "-o";
    args[3] = folder.resolve("out");
    System.arraycopy(options, 0, args, 4, options.length);
    return CliRun.of(args);
  }
}
