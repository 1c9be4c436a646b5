package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Chapter;
import io.sorimark.publish.ChapterFiles;
import io.sorimark.publish.ChapterFormat;
import io.sorimark.text.ShellWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChapterizeCommandTest {

  private static final Path DEMO = Path.of("transcripts/small-tools-ep12.txt");

  private static final String TALK =
      """
      WEBVTT

      00:00.000 --> 00:10.000
      - The kettle boils, and the kettle whistles.

      00:10.000 --> 00:20.000
      - Kettles are made of copper.

      00:20.000 --> 00:30.000
      - Now for the boat. A boat needs a sail.

      00:30.000 --> 00:40.000
      - And a sail needs wind.
      """;

  @TempDir Path folder;

  @Test
  void takesTheTranscriptThatWasRecognizedOfARecording() throws IOException {
    Path talk = Files.writeString(folder.resolve("talk.vtt"), TALK);
    Path recording = Files.write(folder.resolve("ep9.mp3"), new byte[] {1, 2, 3});
    Path episode = folder.resolve("out/ep9");
    Path transcript = episode.resolve("transcript.json");
    CliRun.of("convert", talk, "-t", "podcast-json", "-o", episode);
    Files.move(episode.resolve("talk.json"), transcript);

    CliRun run = CliRun.of("chapterize", recording, "-o", folder.resolve("out"));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(episode.resolve("chapters.json")).exists();
    assertThat(episode.resolve("ep9.vtt")).content().contains("A boat needs a sail.");
  }

  @Test
  void leavesTheTranscriptInTheEpisodesFolderAsItIs() throws IOException {
    Path talk = Files.writeString(folder.resolve("talk.vtt"), TALK);
    Path episode = folder.resolve("out/ep9");
    Path transcript = episode.resolve("transcript.vtt");
    CliRun.of("convert", talk, "-t", "vtt", "-o", transcript);
    String before = Files.readString(transcript);

    for (String again : List.of("--quiet", "--overwrite")) {
      CliRun run = CliRun.of("chapterize", transcript, "-o", folder.resolve("out"), again);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(transcript).hasContent(before);
      assertThat(names(episode)).contains("ep9.vtt", "chapters.json");
    }
    assertThat(folder.resolve("out/transcript")).doesNotExist();
  }

  @Test
  void writesAllCarriersOfTheEpisodeAndATable() throws IOException {
    CliRun run = CliRun.of("chapterize", DEMO, "-o", folder);

    Path episode = folder.resolve("small-tools-ep12");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("#  TIME").contains("1  00:00:00", "computed");
    assertThat(episode.resolve("small-tools-ep12.vtt")).content().startsWith("WEBVTT");
    for (ChapterFormat format : ChapterFormat.writable()) {
      Path file = episode.resolve(format.fileName());
      assertThat(ChapterFiles.read(file.toString(), Files.readAllBytes(file), format).chapters())
          .as(file.toString())
          .hasSize(6);
    }
    List<Chapter> chapters = chapters(episode.resolve("chapters.json"));
    assertThat(chapters.getFirst().start()).isZero();
    assertThat(chapters.getLast().end())
        .as("the end of the transcript")
        .contains(Duration.ofMillis(879_120));
  }

  @Test
  void writesTheCarriersThatAreAskedFor() throws IOException {
    CliRun run = CliRun.of("chapterize", DEMO, "-o", folder, "-t", "psc,cue", "--count", "auto");

    assertThat(run.err()).endsWith("small-tools-ep12: 3 written\n");
    assertThat(names(folder.resolve("small-tools-ep12")))
        .containsExactly("chapters.cue", "chapters.psc", "last-run.json", "small-tools-ep12.vtt");
    assertThat(CliRun.of("chapterize", DEMO, "-t", "reaper").err()).contains("is only read");
  }

  @Test
  void makesAsManyChaptersAsAskedFor() {
    CliRun run = CliRun.of("chapterize", DEMO, "-o", folder, "--count", "3");

    assertThat(run.out().lines()).hasSize(4);
    for (List<String> wrong :
        List.of(
            List.of("--count", "0"),
            List.of("--count", "few"),
            List.of("--titles", "poems"),
            List.of("--from", "srt"),
            List.of("--min", "9m", "--max", "2m"),
            List.of("--min", "x"))) {
      List<Object> args = new ArrayList<>(List.of("chapterize", DEMO));
      args.addAll(wrong);
      assertThat(CliRun.of(args.toArray()).exit()).isEqualTo(ExitCode.USAGE.code());
    }
  }

  @Test
  void chaptersAreNoShorterAndNoLongerThanAskedFor() throws IOException {
    CliRun run = CliRun.of("chapterize", DEMO, "-o", folder, "--min", "20s", "--max", "1m");

    assertThat(run.exit()).as(run.err()).isZero();
    List<Chapter> chapters = chapters(folder.resolve("small-tools-ep12/chapters.json"));
    assertThat(chapters).hasSizeGreaterThan(2);
    for (int i = 1; i < chapters.size(); i++) {
      assertThat(chapters.get(i).start().minus(chapters.get(i - 1).start()))
          .isBetween(Duration.ofSeconds(20), Duration.ofMinutes(1));
    }
  }

  @Test
  void explainsWhatWasTakenAndWhatWasNot() {
    CliRun run = CliRun.of("chapterize", DEMO, "-o", folder, "--explain");

    assertThat(run.out().lines().findFirst().orElse("")).contains("BEGINS", "SURE", "OR", "WHY");
    assertThat(run.out()).contains("please check", "NOT TAKEN  BEGINS  SAYS");
    assertThat(CliRun.of("chapterize", DEMO, "-o", folder, "--json").out())
        .contains("\"probability\" : 0.", "\"runnersUp\" : [", "\"origin\" : \"computed\"");
  }

  @Test
  void aDoubtfulTitleHasThreeOthers() {
    CliRun run = CliRun.of("chapterize", DEMO, "-o", folder, "--json-lines");

    for (String chapter : run.out().split("\"startSeconds\"")) {
      if (chapter.contains("\"check\":true")) {
        assertThat(chapter).containsPattern("\"alternatives\":\\[(\"[^\"]+\",){2}\"[^\"]+\"\\]");
      }
    }
    assertThat(run.out()).contains("\"check\":true");
  }

  @Test
  void titlesAreKeywordsIfWanted() {
    CliRun run = CliRun.of("chapterize", DEMO, "-o", folder, "--titles", "keywords");

    assertThat(run.out()).contains("Backup, disk, Ingrid, mirror");
  }

  @Test
  void findsNothingWithoutTimes() throws IOException {
    Path prose = Files.writeString(folder.resolve("prose.txt"), "Nobody said when.\n");

    CliRun run = CliRun.of("chapterize", prose, "-o", folder.resolve("out"));

    assertThat(run.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(run.err()).contains("no times in it");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aTextWithoutTimesHasSections() throws IOException {
    String body = "Water boils at a lower temperature up there, so the tea is weak.\n\n";
    Path letter =
        Files.writeString(
            folder.resolve("letter.txt"),
            "On hills\n\n" + body + body + "Nobody minds.\n\nAt sea\n\n" + body + "Cups slide.\n");

    CliRun run = CliRun.of("chapterize", letter, "-o", folder);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("PARAGRAPH").contains("On hills").contains("At sea");
    assertThat(folder.resolve("letter/sections.json"))
        .content()
        .contains("\"paragraph\" : 6", "\"title\" : \"At sea\"", "\"heading\" : true");
    assertThat(CliRun.of("chapterize", letter, "-o", folder, "--json").out())
        .contains("\"sections\"");
  }

  @Test
  void neverOverwritesUnasked() throws IOException {
    Path chapters = folder.resolve("small-tools-ep12/chapters.json");
    Files.createDirectories(chapters.getParent());
    Files.writeString(chapters, "mine");

    assertThat(CliRun.of("chapterize", DEMO, "-o", folder).exit())
        .isEqualTo(ExitCode.REFUSED.code());
    assertThat(chapters).hasContent("mine");
    assertThat(CliRun.of("chapterize", DEMO, "-o", folder, "-y").exit()).isZero();
    assertThat(chapters).content().contains("version");
  }

  @Test
  void neverOverwritesItsInput() throws IOException {
    Path talk = folder.resolve("ep1/ep1.vtt");
    Files.createDirectories(talk.getParent());
    String text = TALK.replace("WEBVTT", "WEBVTT of mine");
    Files.writeString(talk, text);

    assertThat(CliRun.of("chapterize", talk, "-o", folder, "-y").exit()).isZero();
    assertThat(talk).content().isEqualTo(text);
    assertThat(folder.resolve("ep1/chapters.json")).exists();
  }

  @Test
  void anEpisodeMayBeCalledChapters() throws IOException {
    Path talk = Files.writeString(folder.resolve("chapters.vtt"), TALK);

    assertThat(CliRun.of("chapterize", talk, "-o", folder.resolve("out")).exit()).isZero();
    assertThat(names(folder.resolve("out/chapters"))).contains("chapters.vtt", "transcript.vtt");
  }

  @Test
  void twoEpisodesWithOneNameAreAnError() throws IOException {
    Path twin = Files.copy(DEMO, folder.resolve("small-tools-ep12.log"));

    CliRun run = CliRun.of("chapterize", DEMO, twin, "-o", folder.resolve("out"));

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("would both become");
  }

  @Test
  void worksOnPatternsAndStandardInput() throws IOException {
    Path talks = Files.createDirectories(folder.resolve("talks"));
    Files.writeString(talks.resolve("a.vtt"), TALK);
    Files.writeString(talks.resolve("a.chapters.vtt"), "WEBVTT\n\n00:00.000 --> 00:40.000\nAll\n");
    Files.writeString(talks.resolve("b.vtt"), TALK);

    CliRun run = CliRun.of("chapterize", talks + "/*.vtt", "-o", folder.resolve("out"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains(talks.resolve("a.vtt") + "\n#  TIME", "All      human");
    assertThat(run.err()).contains("chapters or notes of another input");
    assertThat(names(folder.resolve("out"))).containsExactly("a", "b");
    CliRun stdin = CliRun.withInput(TALK, "chapterize", "-", "-o", folder.resolve("out"));
    assertThat(stdin.exit()).as(stdin.err()).isZero();
    assertThat(names(folder.resolve("out"))).containsExactly("a", "b", "stdin");
  }

  @Test
  void takesTheChaptersThatPeopleMade() throws IOException {
    Path talk = Files.writeString(folder.resolve("talk.vtt"), TALK);
    Path chapters =
        Files.writeString(
            folder.resolve("talk.chapters.json"),
            "{\"chapters\":[{\"startTime\":0,\"title\":\"By hand\",\"url\":\"https://a.b/\"}]}");
    Path out = folder.resolve("out");

    CliRun human = CliRun.of("chapterize", talk, "-o", out, "--json");
    assertThat(human.out())
        .contains("\"title\" : \"By hand\"", "\"origin\" : \"human\"", "talk.chapters.json");
    assertThat(chapters(out.resolve("talk/chapters.json")).getFirst())
        .extracting(Chapter::end, chapter -> chapter.extras().link())
        .containsExactly(Optional.of(Duration.ofSeconds(40)), Optional.of("https://a.b/"));
    CliRun computed = CliRun.of("chapterize", talk, "-o", out, "--from", "computed", "-y");
    assertThat(computed.out()).contains("computed").doesNotContain("By hand");
    Files.delete(chapters);
    CliRun none = CliRun.of("chapterize", talk, "-o", out, "--from", "human,description");
    assertThat(none.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
  }

  @Test
  void whatItWroteItselfIsNoPersonsWork() {
    Path out = folder.resolve("small-tools-ep12");
    for (Path input : List.of(DEMO, DEMO, out.resolve("small-tools-ep12.vtt"))) {
      CliRun run = CliRun.of("chapterize", input, "-o", folder, "-y");
      assertThat(run.out()).contains("computed").doesNotContain("human");
    }
  }

  @Test
  void saysHowToTagTheAudioBesideIt() throws IOException {
    Path talk = Files.writeString(folder.resolve("talk.vtt"), TALK);
    Path audio = Files.writeString(folder.resolve("talk.mp3"), "no chapters");

    CliRun run = CliRun.of("chapterize", talk, "-o", folder.resolve("out"));

    assertThat(run.err()).contains("sorimark tag %s --chapters".formatted(ShellWord.of(audio)));
    assertThat(audio).hasContent("no chapters");
  }

  private static List<Chapter> chapters(Path file) throws IOException {
    return ChapterFiles.read(file.toString(), Files.readAllBytes(file)).chapters();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
