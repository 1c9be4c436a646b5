package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.Talks;
import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

  private static final String GOLD =
      """
      {"set": "radio", "duration": 600, "chapters": [
        {"start": 0, "title": "Hello"},
        {"start": 200, "title": "The kettle"},
        {"start": 400, "title": "The index"}]}
      """;

  private static final String FOUND =
      """
      {"version": "1.2.0", "chapters": [
        {"startTime": 0, "title": "Hello"},
        {"startTime": 210, "title": "A kettle"},
        {"startTime": 500, "title": "Goodbye"}]}
      """;

  private static final String LABELLED =
      """
      WEBVTT

      00:00.000 --> 00:02.000
      <v Ada>Good morning, Bo.

      00:02.000 --> 00:04.000
      <v Bo>Good morning.
      """;

  @TempDir Path folder;

  @Test
  void progressCountsEpisodesAndNotTheTable() throws IOException {
    CliRun run =
        CliRun.of(
            "eval",
            "chapters",
            write("gold.json", GOLD),
            write("found.json", FOUND),
            "--progress=jsonl");
    assertThat(run.err()).contains("\"done\":1,\"total\":1").doesNotContain("\"done\":2");
  }

  @Test
  void comparesChapterFiles() throws IOException {
    Path gold = write("gold.json", GOLD);
    Path found = write("found.json", FOUND);

    CliRun run = CliRun.of("eval", "chapters", gold, found);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("F1@15").contains("WINDOWDIFF").contains("ROUGE-1");
    assertThat(run.out().lines().toList().getLast())
        .startsWith("radio  1  " + found)
        .contains("  0.500  0.500  0.500  ");
  }

  @Test
  void readsChaptersInAnyCarrier() throws IOException {
    Path gold = write("gold.json", GOLD);
    Path found = write("notes.txt", "0:00 Hello\n3:20 The kettle\n6:40 The index\n");

    assertThat(CliRun.of("eval", "chapters", gold, found, "--min", "f1@15=1,rouge-1=1").exit())
        .isZero();
    CliRun none = CliRun.of("eval", "chapters", gold, write("none.txt", "no time here\n"));
    assertThat(none.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(none.err()).contains("none.txt: no chapter in it");
  }

  @Test
  void endsWithOneBelowTheBar() throws IOException {
    Path gold = write("gold.json", GOLD);
    Path found = write("found.json", FOUND);

    assertThat(CliRun.of("eval", "chapters", gold, found, "--min", "f1@30=.5").exit()).isZero();
    CliRun low = CliRun.of("eval", "chapters", gold, found, "--min", "f1@30=.6,b=0");
    assertThat(low.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(low.err()).contains("f1@30 is 0.500, lower than 0.6");
    CliRun high = CliRun.of("eval", "chapters", gold, found, "--max", "pk=.1");
    assertThat(high.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(high.err()).contains("higher than 0.1");
  }

  @Test
  void aBarForNoMeasureIsAMistake() throws IOException {
    Path gold = write("gold.json", GOLD);

    CliRun run = CliRun.of("eval", "chapters", gold, gold, "--min", "f2@30=.5");

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("nothing measured is called f2@30");
  }

  @Test
  void measuresOurChaptersAndTheKnownMethodsInAFolder() throws IOException {
    for (String episode : new String[] {"one", "two"}) {
      write(episode + ".json", GOLD.replace("radio", episode));
      write(episode + ".vtt", talk(episode.length()));
    }

    CliRun run = CliRun.of("eval", "chapters", folder, "--apart", "two", "--min", "known.f1@60=0");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .containsPattern("one +1 +known +sorimark ")
        .containsPattern("two +1 +automatic +even ")
        .containsPattern("all +1 +known +texttiling ")
        .containsPattern("all +1 +own rule +c99 ");
  }

  @Test
  void printsOneJsonDocument() throws IOException {
    write("one.json", GOLD);
    write("one.vtt", talk(1));

    CliRun run = CliRun.of("eval", "chapters", folder, "--each", "--json");

    assertThat(run.out())
        .startsWith("{")
        .contains("\"set\" : \"one\"", "\"set\" : \"radio\"", "\"given\" : \"known\"")
        .contains("\"method\" : \"c99\"", "\"pk@1s\" : ");
  }

  @Test
  void goesOnAfterAnEpisodeThatCannotBeRead() throws IOException {
    write("one.json", GOLD);
    write("one.vtt", talk(1));
    write("two.json", "{");
    write("two.vtt", talk(1));

    CliRun run = CliRun.of("eval", "chapters", folder);

    assertThat(run.exit()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(run.err()).contains("two.json: not JSON");
    assertThat(run.out()).contains("sorimark");
  }

  @Test
  void measuresSpeakers() throws IOException {
    write("one.gold.json", "{\"cue_speakers\": [\"Ada Moor\", \"Bo Lund\"]}");
    Path labelled = write("one.labelled.vtt", LABELLED);

    CliRun run = CliRun.of("eval", "speakers", folder);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .containsPattern("two +1 +labelled +sorimark +1.000 +1.000")
        .containsPattern("two +1 +labelled +one speaker +0.600 +0.000");
    assertThat(CliRun.of("eval", "speakers", labelled, labelled).out())
        .containsPattern("1.000 +1.000");
  }

  @Test
  void measuresSpeakersByTimeWhereOneSideIsRttm() throws IOException {
    Path gold = write("gold.rttm", rttm("ep", "0.0 7.0 A", "7.0 3.0 B"));
    Path found = write("found.rttm", rttm("ep", "1.0 5.0 x", "6.0 6.0 y"));

    CliRun run = CliRun.of("eval", "speakers", gold, found, "--max", "der=.4");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .containsPattern("DER +MISSED +FALSE-ALARM +CONFUSED +JER +COUNT-RIGHT")
        .containsPattern("0.400 +0.100 +0.200 +0.100 +0.393 +1.000");
    Path captions =
        write(
            "found.vtt",
            "WEBVTT\n\n"
                + "00:00.000 --> 00:07.000\n"
                + "<v Ada>So.\n\n"
                + "00:07.000 --> 00:10.000\n"
                + "<v Bo>Yes.\n");
    assertThat(CliRun.of("eval", "speakers", gold, captions).out()).containsPattern("0.000 +0.000");
  }

  @Test
  void measuresOneRecordingAFile() throws IOException {
    Path one = write("one.rttm", rttm("ep", "0.0 7.0 A"));
    Path two = write("two.rttm", rttm("ep", "0.0 7.0 A") + rttm("other", "0.0 7.0 A"));

    CliRun run = CliRun.of("eval", "speakers", one, two);

    assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(run.err()).contains("is of several recordings");
  }

  private static String rttm(String recording, String... spans) {
    StringBuilder lines = new StringBuilder();
    for (String span : spans) {
      String[] field = span.split(" ");
      lines.append(
          "SPEAKER %s 1 %s %s <NA> <NA> %s <NA> <NA>\n"
              .formatted(recording, field[0], field[1], field[2]));
    }
    return lines.toString();
  }

  @Test
  void measuresWordsOfTimeMarkedWords() throws IOException {
    Path gold = write("gold.ctm", "ep 1 0.0 0.5 good\nep 1 0.5 0.5 morning\nep 1 1.0 0.5 all\n");
    Path found = write("found.ctm", "ep 1 0.0 0.5 good 0.9\nep 1 0.5 0.5 mourning 0.4\n");

    assertThat(CliRun.of("eval", "words", gold, found).out())
        .containsPattern("0.667 .* 3 +1 +1 +0");
  }

  @Test
  void measuresWordsOfFilesAndOfFolders() throws IOException {
    Path gold = write("gold/talk.vtt", LABELLED);
    Path found = write("found/talk.vtt", LABELLED.replace("Bo.", "Beau"));

    String files = CliRun.of("eval", "words", gold, found).out();
    String folders = CliRun.of("eval", "words", gold.getParent(), found.getParent()).out();

    assertThat(files).contains("WER").containsPattern("0.200 +0.125 +5 +1 +0 +0");
    assertThat(folders).containsPattern(found.getParent() + " +0.200");
  }

  @Test
  void measuresNames() throws IOException {
    Path gold =
        write("gold.tsv", "cue_start\tsurface\tcorrect\n0:07\tkettel\tKettle\n0:09\tbor\tBohr\n");
    Path found = write("found.tsv", "cue_start\tsurface\tcorrect\n0:07\tkettel\tKettle\n");

    CliRun run = CliRun.of("eval", "names", gold, found, "--min", "recall=.5", "--max", "damage=0");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).containsPattern("1.000 +0.500 +0.667 +1 +0 +0");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(CliRun.of("eval").exit()).isEqualTo(ExitCode.USAGE.code());
    CliRun alone = CliRun.of("eval", "words", write("a.vtt", LABELLED));
    assertThat(alone.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(alone.err()).contains("HYP is missing");
    CliRun empty = CliRun.of("eval", "speakers", folder);
    assertThat(empty.exit()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    assertThat(empty.err()).contains("no EPISODE.gold.json");
  }

  private static String talk(long seed) {
    return Transcripts.write(Talks.of(seed, Talks.Shape.DASHES, 10), Format.VTT, Layout.HOST);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
