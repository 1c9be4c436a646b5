package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChapterizeCommandTest {

  private static final Path DEMO = Path.of("transcripts/small-tools-ep12.txt");

  @TempDir Path folder;

  @Test
  void writesAFolderForTheEpisodeAndATable() {
    CliRun run = CliRun.of("chapterize", DEMO, "-o", folder);

    Path episode = folder.resolve("small-tools-ep12");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("TIME").contains("00:00:00");
    assertThat(episode.resolve("chapters.json")).content().contains("\"startTime\": 0");
    assertThat(episode.resolve("description.txt")).content().startsWith("00:00:00 ");
    assertThat(episode.resolve("small-tools-ep12.vtt")).content().startsWith("WEBVTT");
  }

  @Test
  void makesAsManyChaptersAsAskedFor() {
    CliRun run = CliRun.of("chapterize", DEMO, "-o", folder, "--count", "3");

    assertThat(run.out().lines()).hasSize(4);
    for (List<String> wrong :
        List.of(
            List.of("--count", "0"),
            List.of("--min", "9m", "--max", "2m"),
            List.of("--min", "x"))) {
      List<Object> args = new ArrayList<>(List.of("chapterize", DEMO));
      args.addAll(wrong);
      assertThat(CliRun.of(args.toArray()).exit()).isEqualTo(ExitCode.USAGE.code());
    }
  }

  @Test
  void findsNothingWithoutTimes() throws IOException {
    Path prose = Files.writeString(folder.resolve("prose.txt"), "Nobody said when.\n");

    CliRun run = CliRun.of("chapterize", prose, "-o", folder);

    assertThat(run.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(run.err()).contains("no times in it");
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
  void twoEpisodesWithOneNameAreAnError() throws IOException {
    Path twin = Files.copy(DEMO, folder.resolve("small-tools-ep12.log"));

    CliRun run = CliRun.of("chapterize", DEMO, twin, "-o", folder.resolve("out"));

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("would both become");
  }
}
