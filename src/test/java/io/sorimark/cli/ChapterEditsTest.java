package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of chapters, as they are typed. */
class ChapterEditsTest {

  @TempDir Path folder;

  private Path talk;
  private Path edits;

  @BeforeEach
  void copy() throws IOException {
    Path demo = Path.of("transcripts/small-tools-ep12.txt");
    talk = Files.copy(demo, folder.resolve("talk.txt"));
    edits = folder.resolve("out/talk/edits.jsonl");
    assertThat(chapterize().exit()).isZero();
  }

  @Test
  void aTitleSurvivesOtherNumbersOfChapters() {
    String time = line(chapterize("--set", "3=The  GPU war"), 3).split("\\s+")[1];
    for (String count : List.of("1", "2", "9", "20")) {
      assertThat(chapterize("--count", count, "-y").out())
          .as(count)
          .containsPattern(time + " +The  GPU war +human");
    }
    assertThat(chapterize("--titles", "keywords", "-y").out())
        .containsPattern(time + " +The  GPU war +human");
    assertThat(folder.resolve("out/talk/chapters.psc")).content().contains("GPU war");
  }

  @Test
  void anEditGoesByTheLastTableAndItsSettings() {
    String fourth = line(chapterize("--count", "9", "-y"), 4);
    CliRun run = chapterize("--set", "4=Kettles");
    assertThat(run.out().lines()).hasSize(10);
    assertThat(line(run, 4)).startsWith(fourth.substring(0, 11)).contains("Kettles");
    assertThat(chapterize("--lock", "10").err()).contains("no chapter 10; the last table had 9");
  }

  @Test
  void mergesSplitsAndTakesBack() {
    String before = chapterize("-y").out();
    CliRun edited = chapterize("--merge", "2,3", "--split", "13:30=Rain", "--set", "2=Kettles");
    assertThat(line(edited, 2)).contains("00:01:27", "Kettles", "human");
    assertThat(line(edited, 3)).contains("00:07:04");
    assertThat(line(edited, 6)).contains("00:13:30", "Rain", "human");
    assertThat(edits).content().hasLineCount(3);

    assertThat(line(chapterize("--undo"), 2)).doesNotContain("Kettles");
    assertThat(chapterize("--reset").out()).isEqualTo(before);
    assertThat(edits).isEmptyFile();
    assertThat(chapterize("--undo").err()).contains("no edit of chapters to undo");
  }

  @Test
  void whatIsLockedStays() {
    String all = locked(chapterize("--lock", "all").out());
    assertThat(locked(chapterize("--count", "12", "-y").out())).isEqualTo(all);
    chapterize("--reset");
    chapterize("-y");
    String second = line(chapterize("--lock", "2,5"), 2).replace("human", "").strip();
    assertThat(second).startsWith("2  00:01:27");
    assertThat(chapterize("--count", "2", "-y").out().lines()).hasSizeGreaterThan(3);
  }

  @Test
  void whatNoLongerFitsIsToldAndTheRestHolds() throws IOException {
    chapterize("--set", "2=Two", "--set", "5=Five", "--set", "6=Six");
    List<String> lines = Files.readAllLines(talk);
    Files.write(talk, lines.subList(0, lines.size() / 2));

    CliRun run = chapterize("-y");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Two").doesNotContain("Five", "Six");
    assertThat(run.err()).contains("edit left out, 'Five' at", "edit left out, 'Six' at");
  }

  @Test
  void speakersAndChaptersKeepEachOthersEdits() throws IOException {
    chapterize("--count", "4", "-y");
    chapterize("--set", "2=Two");
    CliRun speakers = CliRun.of("speakers", talk, "-o", folder.resolve("out"), "--set", "S1=Maren");
    assertThat(speakers.exit()).as(speakers.err()).isZero();
    assertThat(folder.resolve("out/talk/description.txt")).content().hasLineCount(4);
    assertThat(folder.resolve("out/talk/description.txt")).content().contains("Two");
    chapterize("--undo");
    assertThat(edits).content().hasLineCount(1).contains("Maren");
    assertThat(folder.resolve("out/talk/talk.vtt")).content().contains("<v Maren>");
  }

  @Test
  void editsThePersonsOwnChaptersWithoutTouchingTheirFile() throws IOException {
    Path own = Files.writeString(folder.resolve("talk.chapters.txt"), "00:00:00.000 Mine\n");
    chapterize("-y");
    assertThat(line(chapterize("--set", "1=Ours"), 1)).contains("Ours", "human");
    assertThat(own).hasContent("00:00:00.000 Mine");
  }

  @Test
  void refusesWhatIsNoEditAndWritesNothing() throws IOException {
    for (List<String> wrong :
        List.of(
            List.of("--set", "3"),
            List.of("--set", "3="),
            List.of("--set", "x=y"),
            List.of("--merge", "3,3"),
            List.of("--split", "soon=x"),
            List.of("--lock", "x"))) {
      CliRun run = chapterize(wrong.toArray(String[]::new));
      assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.USAGE.code());
    }
    assertThat(chapterize("--split", "99:00=x").err()).contains("the episode ends at 00:14:39");
    assertThat(chapterize("--set", "1=Dry", "--dry-run").out()).contains("Dry");
    assertThat(edits).doesNotExist();
    Path twin = Files.copy(talk, folder.resolve("twin.txt"));
    assertThat(CliRun.of("chapterize", talk, twin, "--set", "1=x").err())
        .contains("edits are for one episode");
  }

  private CliRun chapterize(String... options) {
    Object[] args = new Object[options.length + 4];
    args[0] = "chapterize";
    args[1] = talk;
    args[2] = "-o";
    args[3] = folder.resolve("out");
    System.arraycopy(options, 0, args, 4, options.length);
    return CliRun.of(args);
  }

  private static String line(CliRun run, int number) {
    return run.out().lines().skip(number).findFirst().orElse(run.err());
  }

  /** Number, time, title and origin; why it begins there is another matter. */
  private static String locked(String table) {
    return table
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst(" human.*", " human"))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
