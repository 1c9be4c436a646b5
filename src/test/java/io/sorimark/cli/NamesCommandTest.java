package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesCommandTest {

  private static final String TALK =
      """
      WEBVTT

      00:00.000 --> 00:02.000
      We looked at Kudrant's index.

      00:02.000 --> 00:04.000
      Kudrant is quick, says Marin.
      """;

  @TempDir private Path folder;
  private Path talk = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void write() throws IOException {
    talk = Files.writeString(folder.resolve("talk.vtt"), TALK);
    output = folder.resolve("out");
    Files.writeString(
        folder.resolve("glossary.tsv"),
        "canonical\taliases\tsay\theard\nQdrant\t쿼드런트\tquadrant\tKudrant\n");
  }

  @Test
  void proposesAppliesTakesBackAndLearns() throws IOException {
    assertThat(names("propose").out()).containsPattern("fixed +1 +Kudrant +Qdrant");
    Path changes = output.resolve("talk/changes.jsonl");
    String first = Files.readString(changes);
    names("propose");
    assertThat(Files.readString(changes)).isEqualTo(first);

    assertThat(names("apply", "--accept", "Kudrant").exit()).isZero();
    Path corrected = output.resolve("talk/talk.corrected.vtt");
    assertThat(corrected).content().contains("at Qdrant's index", "Qdrant is quick");
    assertThat(talk).content().isEqualTo(TALK);

    names("learn");
    assertThat(folder.resolve("learned.tsv")).content().contains("Qdrant\t\t\t\tKudrant");

    names("undo");
    names("undo", "2.0");
    assertThat(corrected).content().contains("at Qdrant's index", "Kudrant is quick");
  }

  @Test
  void aDryRunShowsLinesAndWritesNothing() {
    assertThat(names("propose", "--dry-run").out())
        .contains("- We looked at Kudrant's index.", "+ We looked at Qdrant's index.");
    assertThat(output).doesNotExist();
  }

  @Test
  void applyingBeforeProposingSaysWhatToDo() {
    CliRun run = names("apply");
    assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(run.err()).contains("names propose");
  }

  @Test
  void tellsPlacesFromChangesAndWhereTheyDiffer() throws IOException {
    Files.writeString(talk, TALK + "\n00:04.000 --> 00:06.000\nKudrant again.\n");
    CliRun proposed = names("propose");
    assertThat(proposed.out()).contains("PLACES").containsPattern("fixed +2 +Kudrant ");
    assertThat(proposed.err()).contains("2 changes at 3 places: 3 places fixed, 0 to check");

    assertThat(names("apply", "--reject", "2.0").err()).contains("3 places: 2 places fixed");
    assertThat(names("propose").out()).containsPattern("rejected, fixed +2 +Kudrant ");
  }

  @Test
  void learnsNothingWhereNothingWasDecided() {
    names("propose");
    CliRun run = names("learn");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("nothing to learn");
    assertThat(folder.resolve("learned.tsv")).doesNotExist();
  }

  @Test
  void saysThatThereIsNothingInsteadOfEmptyTables() throws IOException {
    Files.writeString(talk, "WEBVTT\n\n00:00.000 --> 00:04.000\nWe talk of boats.\n");
    CliRun proposed = names("propose");
    assertThat(proposed.out()).isEmpty();
    assertThat(proposed.err()).contains("nothing to change");
    assertThat(names("missing").out()).isEqualTo("no name is missing\n");
    CliRun explained = CliRun.of("names", "explain", "Kudrant");
    assertThat(explained.out()).isEmpty();
    assertThat(explained.err()).contains("no names are known", "--glossary");
    CliRun harvested =
        CliRun.of("names", "harvest", Files.writeString(folder.resolve("n.txt"), "boats\n"));
    assertThat(harvested.out()).isEmpty();
    assertThat(harvested.err()).contains("no name was found");
  }

  @Test
  void saysHowANameIsSaidAndNotThatAWordSoundsLikeItself() throws IOException {
    Files.writeString(talk, "WEBVTT\n\n00:00.000 --> 00:04.000\nWe run quadrant in production.\n");
    assertThat(names("propose", "--weak").out())
        .contains("quadrant is how Qdrant is said")
        .doesNotContain("quadrant sounds like quadrant");
  }

  @Test
  void aChangeThatIsNoneIsNothingFound() {
    names("propose");
    CliRun run = names("apply", "--accept", "Quodlibet");
    assertThat(run.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(run.err()).contains("Quodlibet: no such change");
  }

  @Test
  void aFileEditedByHandIsRefusedPlaceByPlace() throws IOException {
    names("propose");
    Path changes = output.resolve("talk/changes.jsonl");
    String edited =
        Files.readString(changes)
            .replaceFirst("\"original\":\"Kudrant's\"", "\"original\":\"Kudrun's\"");
    Files.writeString(changes, "nonsense\n" + edited);
    CliRun run = names("apply");
    assertThat(run.err()).contains("changes.jsonl:1:1: error", "changes.jsonl:2:1: warning");
    assertThat(output.resolve("talk/talk.corrected.vtt")).content().contains("Qdrant is quick");
  }

  @Test
  void explainsExportsAndHarvests() throws IOException {
    String glossary = folder.resolve("glossary.tsv").toString();
    assertThat(CliRun.of("names", "explain", "Kudrant", "-g", glossary).out()).contains("Qdrant");
    assertThat(CliRun.of("names", "export-prompt", "-g", glossary).out()).isEqualTo("Qdrant.\n");
    Path notes = Files.writeString(folder.resolve("n.md"), "지난주 퀼베이스(Quillbase)의 소식\n");
    assertThat(CliRun.of("names", "harvest", notes.toString()).out())
        .contains("Quillbase\t\t퀼베이스\t\t\t\tmetadata");
  }

  @Test
  void asksAboutPeopleOfTheFeedItemBesideATalk() throws IOException {
    Files.writeString(talk, "WEBVTT\n\n00:00.000 --> 00:04.000\nIlka Vandersen talks of boats.\n");
    Files.writeString(
        folder.resolve("talk.item.xml"),
        "<item><title>Boats</title><podcast:person>Ilka Vendersen</podcast:person></item>");
    assertThat(names("propose").out())
        .contains("please check", "Ilka Vendersen", "in the data of the episode");
  }

  @Test
  void chapterizeTakesTheCorrectedTranscript() {
    names("propose");
    CliRun.of("chapterize", talk, "-o", output);
    assertThat(output.resolve("talk/talk.vtt")).content().contains("Qdrant is quick");
  }

  @Test
  void chapterizePutsNamesRightByAGlossaryAndKeepsWhatWasDecided() throws IOException {
    Path glossary = folder.resolve("glossary.tsv");
    CliRun.of("chapterize", talk, "-o", output, "--glossary", glossary);
    assertThat(output.resolve("talk/talk.vtt"))
        .content()
        .contains("at Qdrant's index", "Qdrant is quick");
    assertThat(output.resolve("talk/changes.jsonl")).doesNotExist();

    names("propose");
    names("apply", "--reject", "2.0");
    CliRun.of("chapterize", talk, "-o", output, "-g", glossary, "--overwrite", "replace");
    assertThat(output.resolve("talk/talk.vtt"))
        .content()
        .contains("at Qdrant's index", "Kudrant is quick");
  }

  @Test
  void explainsAWordWhereItStandsInAnEpisode() {
    CliRun run =
        CliRun.of(
            "names", "explain", "kudrant", "--episode", talk, "-g", folder.resolve("glossary.tsv"));
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .containsPattern("0:00 +Kudrant's +Qdrant's")
        .containsPattern("0:02 +Kudrant ");
  }

  @Test
  void saysThatANameOccursElsewhereOnlyOfAnEpisode() {
    Path glossary = folder.resolve("glossary.tsv");
    String clause = "the name occurs elsewhere in the episode";

    assertThat(CliRun.of("names", "explain", "Kudrant", "-g", glossary).out())
        .contains("Qdrant")
        .doesNotContain(clause);
    assertThat(CliRun.of("names", "explain", "Kudrant", "-g", glossary, "--episode", talk).out())
        .contains(clause);
  }

  @Test
  void whatTheRecognizerHeldForUnlikelyIsEvidence() throws IOException {
    talk =
        Files.writeString(
            folder.resolve("talk.json"),
            "{\"segments\": [{\"id\": 0, \"start\": 0.0, \"end\": 2.5, \"text\": \" We asked"
                + " Kudrunt.\", \"avg_logprob\": -1.3, \"seek\": 0}]}");
    assertThat(names("propose").out()).contains("Qdrant", "the recognizer was not sure of it");
  }

  @Test
  void koreanTalkHasMisheardAndMissingNames() throws IOException {
    talk =
        Files.writeString(
            folder.resolve("korean.vtt"),
            "WEBVTT\n\n00:00.000 --> 00:02.000\n요즘 퀴드런트를 씁니다. Zorbex도요.\n\n"
                + "00:02.000 --> 00:04.000\n쿼드런트는 빠르고 Zorbex는 느려요. Zorbex가 낫죠.\n");
    assertThat(names("propose").out()).contains("퀴드런트를", "쿼드런트를").doesNotContain("쿼드런트는 ");
    assertThat(names("missing").out()).containsPattern("3 +Zorbex");
  }

  @Test
  void theExampleGlossaryIsReadOnlyIfAskedFor() throws IOException {
    Path pack = Path.of("docs/glossaries/ai-and-startups.tsv");
    CliRun explained = CliRun.of("names", "explain", "Weevyate", "-g", pack);
    assertThat(explained.out()).contains("Weaviate");
    assertThat(explained.err()).doesNotContain("warning", "error");

    Files.delete(folder.resolve("glossary.tsv"));
    assertThat(names("propose").err()).contains("no names are known");
  }

  @Test
  void correctsAndConvertsInOneGo() {
    CliRun run = CliRun.of("correct", talk.toString(), "-t", "srt", "-o", output.toString());
    assertThat(run.exit()).isZero();
    assertThat(output.resolve("talk.srt")).content().contains("Qdrant's index", "Qdrant is quick");
  }

  @Test
  void correctsALabelThatIsWhatWasMisheard() throws IOException {
    Path greeting =
        Files.writeString(
            folder.resolve("greeting.vtt"),
            """
            WEBVTT

            00:00.000 --> 00:04.000
            <v Marin Holloway>Hello, I'm Marin Holloway.

            00:04.000 --> 00:08.000
            <v Marin>Marin is another one.
            """);
    Path table = folder.resolve("people.tsv");
    Files.writeString(
        table, "canonical\ttype\taliases\theard\nMaren Holloway\tperson\tMaren\tMarin\n");

    CliRun run = CliRun.of("correct", greeting, "-g", table, "-t", "vtt", "-o", output);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("speaker Marin Holloway -> Maren Holloway");
    assertThat(output.resolve("greeting.vtt"))
        .content()
        .contains("<v Maren Holloway>Hello, I'm Maren Holloway.");
  }

  private CliRun names(String command, String... more) {
    String[] all = new String[more.length + 5];
    all[0] = "names";
    all[1] = command;
    all[2] = talk.toString();
    System.arraycopy(more, 0, all, 3, more.length);
    all[all.length - 2] = "-o";
    all[all.length - 1] = output.toString();
    return CliRun.of((Object[]) all);
  }
}
