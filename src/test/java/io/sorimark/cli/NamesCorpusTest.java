package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the engine to its figures on real talk that is kept beside the project, by the commands
 * that docs/quality.md names.
 */
@Tag("slow")
class NamesCorpusTest {

  @TempDir private Path folder;

  private static final Path SHARED = Path.of("..", "shared");
  private static final Path NAMES = SHARED.resolve("eval/names");
  private static final Path TALK = SHARED.resolve("seeds/003_c5c8ed661156632b.txt");
  private static final Path GOLD = NAMES.resolve("seed/gold.tsv");
  private static final Path GLOSSARY = NAMES.resolve("glossary-ai.tsv");

  @Test
  void changesTheRightNamesOfAnEpisodeAndNoneThatAreRight() {
    holds(
        List.of(GOLD, TALK, "-g", GLOSSARY, "--keep", NAMES.resolve("seed/keep.tsv")),
        "--min",
        "auto.precision=.97,auto.recall=.70,suggested.precision=.80,suggested.recall=.85",
        "--min",
        "coverage=1,recall/spacing=1",
        "--max",
        "auto.lookalikes-changed=0");
  }

  @Test
  void makesFewMistakesWithHalfOfTheNames() {
    holds(
        List.of(GOLD, TALK, "-g", GLOSSARY, "--share", ".5", "--draws", "10"),
        "--min",
        "auto.precision=.93");
  }

  @Test
  void aMissingNameIsSeldomTakenForAnother() {
    holds(List.of(GOLD, TALK, "-g", GLOSSARY, "--leave-one-out"), "--max", "wrong=8");
  }

  @Test
  void findsTheNamesOfAnotherShowThatItsNotesHold() {
    holds(
        List.of(
            NAMES.resolve("vector_podcast_mishearings.tsv"),
            NAMES.resolve("vector/dev"),
            "--incomplete",
            "-g",
            Path.of("src/test/resources/names/vector-hints.tsv")),
        "--min",
        "suggested.recall=.60",
        "--max",
        "auto.lookalikes-changed=1");
  }

  @Test
  void findsWhatEditorsPutRight() {
    holds(
        List.of(NAMES.resolve("bitcoin_corrections.tsv"), "--only", "name", "--know-all"),
        "--min",
        "suggested.recall=.60");
  }

  @Test
  void changesNearlyNothingWhereNothingIsWrong() throws IOException {
    List<Object> arguments = new ArrayList<>(List.of("--clean", "-g", GLOSSARY));
    try (Stream<Path> files = Files.list(needed(SHARED.resolve("eval/speakers/dev")))) {
      files
          .filter(file -> file.toString().endsWith(".labelled.txt"))
          .sorted()
          .forEach(arguments::add);
    }
    holds(arguments, "--max", "letters/1000=.1");
  }

  @Test
  void anEmptyGlossaryChangesNothing() {
    holds(List.of("--clean", TALK), "--min", "identical=1");
  }

  @Test
  void documentsAloneAreWorthAskingAbout() {
    holds(
        List.of(
            GOLD,
            TALK,
            "--notes",
            SHARED.resolve("seeds/000_b6762b0c7faadbd3.txt"),
            "--notes",
            SHARED.resolve("seeds/001_1d200841a81602fa.txt")),
        "--min",
        "suggested.group-precision=.5,suggested.right=26");
  }

  @Test
  void namesThatANewsletterSpellsInTwoScriptsAreHeardAsOneInBothDirections() throws IOException {
    Path newsletter = needed(SHARED.resolve("seeds/000_b6762b0c7faadbd3.txt"));
    List<String> harvested = CliRun.of("names", "harvest", newsletter).out().lines().toList();
    for (String latin : List.of("Avi Schiffmann", "Ark Invest")) {
      String row =
          harvested.stream()
              .filter(line -> line.startsWith(latin + "\t"))
              .findFirst()
              .orElseThrow();
      String hangul = row.split("\t")[2];
      assertThat(proposed(latin, "어제 " + hangul + "에서 왔어요.")).contains("\"" + latin + "\"");
      assertThat(proposed(hangul, "Yesterday " + latin + " came.")).contains("\"" + hangul + "\"");
    }
  }

  /** The changes to a talk of one cue, by a glossary of one name. */
  private String proposed(String name, String said) throws IOException {
    Path talk = folder.resolve("talk.vtt");
    Files.writeString(talk, "WEBVTT\n\n00:00.000 --> 00:04.000\n" + said + "\n");
    Path glossary = Files.writeString(folder.resolve("names.txt"), name + "\n");
    CliRun.of("names", "propose", talk, "-g", glossary, "-o", folder.resolve("out"));
    return Files.readString(folder.resolve("out/talk/changes.jsonl"));
  }

  private static void holds(List<?> arguments, String... bars) {
    List<Object> all = new ArrayList<>(List.of("eval", "names"));
    for (Object argument : arguments) {
      all.add(argument instanceof Path path ? needed(path) : argument);
    }
    all.addAll(List.of(bars));
    CliRun run = CliRun.of(all.toArray());
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
  }

  private static Path needed(Path path) {
    assumeTrue(Files.exists(path), () -> "not here, so not tested: " + path);
    return path;
  }
}
