package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalNamesCommandTest {

  private static final String TALK =
      """
      WEBVTT

      00:01.000 --> 00:02.000
      We moved to Velcora, and Velcora's index is fast.

      00:02.000 --> 00:04.000
      I use Bramble Shore with Quindle and Zorbex.
      """;

  private static final String WRONG =
      """
      cue_start\tsurface\tcorrect\tcertainty\tnote
      0:01\tVelcora\tVelqora\tsure\tmishear: by ear
      0:01\tVelcora's\tVelqora's\tsure\tmishear
      0:02\tBramble Shore\tBrambleShore\tlikely\tspacing
      0:02\tZorbex\tXorbecks\tsure\tmishear
      """;

  @TempDir private Path folder;
  private Path talk = Path.of("");
  private Path wrong = Path.of("");
  private Path glossary = Path.of("");

  @BeforeEach
  void write() throws IOException {
    talk = Files.writeString(folder.resolve("talk.vtt"), TALK);
    wrong = Files.writeString(folder.resolve("wrong.tsv"), WRONG);
    glossary = Files.writeString(folder.resolve("names.tsv"), "Velqora\nBrambleShore\n");
  }

  @Test
  void tellsCoverageBesideRecall() {
    CliRun run =
        CliRun.of(
            "eval", "names", wrong, talk, "-g", glossary, "--min", "auto.recall=.75,precision=1");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("COVERAGE", "RECALL/MISHEAR", "RECALL/SPACING");
    assertThat(run.out()).containsPattern("auto +sorimark +4 +3 +0.750 +3 +0.750 +1.000 +0 +0 ");
  }

  @Test
  void aBarThatIsMissedEndsWithOne() {
    CliRun run = CliRun.of("eval", "names", wrong, talk, "-g", glossary, "--min", "auto.recall=.8");

    assertThat(run.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(run.err()).contains("auto.recall is 0.750, lower than 0.8");
  }

  @Test
  void saysWhichRowStandsNowhere() throws IOException {
    Files.writeString(wrong, WRONG + "0:02\tNowhere\tSomewhere\tsure\tmishear\n");

    assertThat(CliRun.of("eval", "names", wrong, talk, "-g", glossary).err())
        .contains("wrong.tsv:6:1: 'Nowhere' does not stand there; of such rows there are 1");
  }

  @Test
  void measuresWithFewerNamesAndFewerParts() {
    CliRun draws =
        CliRun.of(
            "eval", "names", wrong, talk, "-g", glossary, "--share", ".5", "--draws", "3",
            "--each");
    assertThat(draws.out()).contains("draw 1", "draw 3").containsPattern("names +3 +auto");

    CliRun ablation = CliRun.of("eval", "names", wrong, talk, "-g", glossary, "--ablation");
    assertThat(ablation.out()).contains("without hints", "without gate");

    CliRun away = CliRun.of("eval", "names", wrong, talk, "-g", glossary, "--leave-one-out");
    assertThat(away.out())
        .containsPattern("TAKEN-AWAY +WRONG")
        .containsPattern("auto +sorimark +2 +0");
  }

  @Test
  void countsLookalikesAndWordsToKeep() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("all.tsv"),
            "kind\theard\tright_or_lookalike\tstart_sec\tfile\n"
                + "error\tVelcora\tVelqora\t1.0\ttalk.md\n"
                + "not-an-error\tQuindle\tQuindel\t2\ttalk.md\n");
    Path keep = Files.writeString(folder.resolve("keep.tsv"), "surface\twhy\nZorbex\tright\n");

    CliRun run =
        CliRun.of(
            "eval", "names", table, talk, "-g", glossary, "--incomplete", "--keep", keep, "--json");

    assertThat(run.out())
        .contains("\"lookalikes\" : 2.0000", "\"lookalikes-changed\" : 0.0000")
        .doesNotContain("precision");
  }

  @Test
  void whatStandsAroundANameIsATranscriptToo() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("pairs.tsv"),
            "kind\twrong\tright\tbefore\tafter\tfile\n"
                + "name\tVelcora\tVelqora\tWe moved to\tlast year.\ta.md\n"
                + "term\tfoo\tbar\tA\tis it.\ta.md\n");

    CliRun run =
        CliRun.of("eval", "names", table, "--only", "name", "--know-all", "--min", "auto.recall=1");

    assertThat(run.exit()).as(run.out() + run.err()).isZero();
  }

  @Test
  void cleanTalkStaysAsItIs() {
    CliRun run = CliRun.of("eval", "names", "--clean", talk, "--min", "identical=1");
    assertThat(run.exit()).as(run.err()).isZero();

    CliRun changed = CliRun.of("eval", "names", "--clean", talk, "-g", glossary);
    assertThat(changed.out()).containsPattern("auto +sorimark +17 +2 +[0-9.]+ +1 +0.000");
  }

  @Test
  void oneTranscriptIsMeantWhereNoEpisodeIsNamed() {
    CliRun run = CliRun.of("eval", "names", wrong, talk, talk, "-g", glossary);
    assertThat(run.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(run.err()).contains("names no episodes");
  }
}
