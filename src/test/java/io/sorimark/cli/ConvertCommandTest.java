package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

  private static final String TALK =
      """
      [00:00:00.000 --> 00:00:02.000]   Good morning.
      [00:00:02.000 --> 00:00:04.500]   - Good morning to you.
      """;

  private static final String BROKEN_SRT =
      """
      1
      00:00:01,000 --> 00:00:02,000
      One.

      2
      00:00:05,000 --> 00:00:04,000
      Two ends before it starts.
      """;

  @TempDir Path folder;

  @Test
  void writesBesideTheInput() throws IOException {
    Path talk = write("talk.txt", TALK);

    CliRun run = CliRun.of("convert", talk, "-t", "srt,vtt");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("talk.txt -> ").contains("talk.srt").contains("talk.vtt");
    assertThat(folder.resolve("talk.srt")).content().contains("00:00:02,000 --> 00:00:04,500");
    assertThat(folder.resolve("talk.vtt")).content().startsWith("WEBVTT");
  }

  @Test
  void writesInputFromStandardInputToStandardOutput() {
    CliRun run = CliRun.withInput(TALK, "convert", "-", "-t", "srt", "-o", "-");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Good morning to you.");
    assertThat(run.err()).isEmpty();
    assertThat(CliRun.withInput(TALK, "convert", "-", "-t", "srt").out()).isEqualTo(run.out());
  }

  @Test
  void saysThatSpeakersAreMissingForAFormatThatHoldsNothingElse() throws IOException {
    Path talk = write("talk.txt", TALK);

    CliRun run = CliRun.of("convert", talk, "-t", "rttm,srt");

    assertThat(run.err()).containsOnlyOnce("no speakers known").contains("`sorimark speakers`");
  }

  @Test
  void writesInputFromStandardInputToAFolder() {
    CliRun run = CliRun.withInput(TALK, "convert", "-", "-t", "srt", "-o", folder);

    assertThat(run.exit()).isZero();
    assertThat(folder.resolve("stdin.srt")).exists();
  }

  @Test
  void takesTheNameOfAFileForTheOneOutput() throws IOException {
    Path talk = write("talk.txt", TALK);
    Path wanted = folder.resolve("new/other.vtt");

    assertThat(CliRun.of("convert", talk, "-o", wanted).exit()).isZero();
    assertThat(wanted).content().startsWith("WEBVTT");
  }

  @Test
  void saysWhatIsUpToDate() throws IOException {
    Path talk = write("talk.txt", TALK);
    CliRun.of("convert", talk, "-t", "srt");

    CliRun again = CliRun.of("convert", talk, "-t", "srt");

    assertThat(again.exit()).isZero();
    assertThat(again.err()).contains("(up to date)");
  }

  @Test
  void neverOverwritesUnasked() throws IOException {
    Path talk = write("talk.txt", TALK);
    Path there = write("talk.srt", "mine");

    CliRun refused = CliRun.of("convert", talk, "-t", "srt");
    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(refused.err()).contains("is there already").contains("-y").contains("-n");

    assertThat(CliRun.of("convert", talk, "-t", "srt", "-n").exit()).isZero();
    assertThat(there).hasContent("mine");

    assertThat(CliRun.of("convert", talk, "-t", "srt", "-y").exit()).isZero();
    assertThat(there).content().contains("Good morning");
    assertThat(CliRun.of("convert", talk, "-t", "srt", "-y", "-n").exit())
        .isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void neverOverwritesAnInput() throws IOException {
    Path input = write("talk.srt", BROKEN_SRT);

    CliRun run = CliRun.of("convert", input, "-t", "srt", "-y");

    assertThat(run.exit()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(run.err()).contains("is an input");
    assertThat(input).hasContent(BROKEN_SRT);
  }

  @Test
  void dryRunWritesNothing() throws IOException {
    Path talk = write("talk.txt", TALK);

    CliRun run = CliRun.of("convert", talk, "-t", "srt", "--dry-run");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("would be written");
    assertThat(folder.resolve("talk.srt")).doesNotExist();
  }

  @Test
  void twoInputsWithOneOutputAreAnError() throws IOException {
    Path one = write("one/talk.txt", TALK);
    Path two = write("two/talk.txt", TALK);

    CliRun run = CliRun.of("convert", one, two, "-t", "srt", "-o", folder.resolve("out"));

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("would both become").contains("--name");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void namesOutputsAfterATemplate() throws IOException {
    Path talk = write("talk.vtt", "WEBVTT\nLanguage: ko\n\n00:01.000 --> 00:02.000\n안녕하세요\n");

    CliRun run = CliRun.of("convert", talk, "-t", "srt", "--name", "{stem}.{lang}.{format}.{ext}");

    assertThat(run.exit()).isZero();
    assertThat(folder.resolve("talk.ko.srt.srt")).content().contains("안녕하세요");
  }

  @Test
  void theLanguageInANameIsThatOfWhatTheInputIsReadAs() throws IOException {
    Path talk = write("talk.vtt", "WEBVTT\nLanguage: ko\n\n00:00.000 --> 00:01.000\nOne\n");
    String name = "{stem}.{lang}.{ext}";

    CliRun.of("convert", talk, "-t", "srt", "--name", name);
    CliRun.of("convert", talk, "--from", "text", "-t", "srt", "--name", name);

    assertThat(folder.resolve("talk.ko.srt")).exists();
    assertThat(folder.resolve("talk.und.srt")).exists();
  }

  @Test
  void strictConvertsNothingThatHasProblems() throws IOException {
    Path input = write("talk.srt", BROKEN_SRT);

    CliRun strict = CliRun.of("convert", input, "-t", "vtt", "--strict");
    assertThat(strict.exit()).isEqualTo(ExitCode.WARNINGS.code());
    assertThat(strict.err()).contains("talk.srt:6:").contains("^").contains("--strict");
    assertThat(folder.resolve("talk.vtt")).doesNotExist();

    assertThat(CliRun.of("convert", input, "-t", "vtt").exit()).isZero();
    assertThat(folder.resolve("talk.vtt")).exists();
  }

  @Test
  void convertsFoldersAndPatternsAndLeavesOutTheRest() throws IOException {
    write("in/a.txt", TALK);
    write("in/deep/b.txt", TALK);
    write("in/.git/c.txt", TALK);
    write("in/cover.jpg", "not text");
    write("in/README.txt", "Nothing but prose.");
    Path out = folder.resolve("in/out");

    CliRun first = CliRun.of("convert", folder.resolve("in"), "-t", "srt", "-o", out);
    assertThat(first.exit()).isZero();
    assertThat(first.err()).contains("left out").contains("cover.jpg").contains("README.txt");
    assertThat(names(out)).containsExactly("a.srt", "b.srt");

    CliRun again = CliRun.of("convert", folder.resolve("in"), "-t", "srt", "-o", out);
    assertThat(again.exit()).isZero();
    assertThat(again.err()).contains("(up to date)").doesNotContain("out/a.srt ->");

    Path other = folder.resolve("other");
    CliRun glob = CliRun.of("convert", folder + "/in/**/*.txt", "-t", "vtt", "-o", other);
    assertThat(glob.exit()).isZero();
    assertThat(names(other)).contains("a.vtt", "b.vtt");
  }

  @Test
  void runsTwiceOverAFolderThatItWritesInto() throws IOException {
    write("a.txt", TALK);

    assertThat(CliRun.of("convert", folder, "-t", "vtt").exit()).isZero();
    CliRun again = CliRun.of("convert", folder, "-t", "vtt");

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(names(folder)).containsExactly("a.txt", "a.vtt");
  }

  @Test
  void reportsInTheOrderOfTheInputsHoweverManyRunAtOnce() throws IOException {
    List<Object> args = new java.util.ArrayList<>(List.of("convert"));
    for (int i = 0; i < 40; i++) {
      args.add(write("talk%02d.txt".formatted(i), i % 7 == 0 ? TALK.repeat(200) : TALK));
    }
    args.addAll(List.of("-t", "srt", "-j", "8", "-n", "--progress", "none"));

    CliRun run = CliRun.of(args.toArray());

    List<String> inputs =
        run.err()
            .lines()
            .filter(line -> line.contains(" -> "))
            .map(l -> l.split(" -> ")[0])
            .toList();
    assertThat(run.exit()).isZero();
    assertThat(inputs).hasSize(40).isSorted();
  }

  @Test
  void goesOnAfterAnInputThatFailed() throws IOException {
    Path talk = write("talk.txt", TALK);

    CliRun run = CliRun.of("convert", folder.resolve("gone.txt"), talk, "-t", "srt");

    assertThat(run.exit()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(run.err()).contains("gone.txt: no such file");
    assertThat(folder.resolve("talk.srt")).exists();
  }

  @Test
  void failsOnWhatIsNoTranscript() throws IOException {
    Path empty = write("empty.srt", "");
    Path picture = Files.write(folder.resolve("cover.jpg"), new byte[] {-1, -40, -1, 0, 16, 0, 1});

    assertThat(CliRun.of("convert", empty, "-t", "vtt").exit())
        .isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(CliRun.of("convert", picture, "-t", "vtt").err()).contains("not a transcript");
    assertThat(names(folder)).containsExactly("cover.jpg", "empty.srt");
  }

  @Test
  void warnsWhenTimesAreMadeUp() throws IOException {
    Path prose = write("talk.txt", "Nobody said when.\n");

    assertThat(CliRun.of("convert", prose, "-t", "srt").err()).contains("no times in it");
  }

  @Test
  void laysOutCaptionsAnew() throws IOException {
    Path talk =
        write("talk.txt", "[00:00:00.000 --> 00:00:09.000]   " + "Words go on. ".repeat(12) + "\n");

    CliRun run = CliRun.of("convert", talk, "-t", "srt", "-o", "-", "--max-line-width", "20");

    assertThat(run.out().lines()).hasSizeGreaterThan(6).allMatch(line -> line.length() <= 29);
    assertThat(run.out().lines().filter(line -> line.contains("Words")))
        .allMatch(line -> line.length() <= 20);
    assertThat(CliRun.of("convert", talk, "-t", "srt", "--max-lines", "0").exit())
        .isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void understandsWhispersSpellings() throws IOException {
    Path talk = write("talk.txt", TALK);

    CliRun.of("convert", talk, "--output_format", "srt", "--output_dir", folder.resolve("a"));
    CliRun.of("convert", talk, "-ovtt", "-osrt", "-of", folder.resolve("b/talk"));
    CliRun.of(
        "convert", talk, "--output_format=vtt", "--max_line_width=30", "-o", folder.resolve("c"));

    assertThat(names(folder.resolve("a"))).containsExactly("talk.srt");
    assertThat(names(folder.resolve("b"))).containsExactly("talk.srt", "talk.vtt");
    assertThat(names(folder.resolve("c"))).containsExactly("talk.vtt");
  }

  @Test
  void writesAllFormatsUnderDifferentNames() throws IOException {
    Path talk = write("talk.txt", TALK);
    Path out = folder.resolve("out");

    assertThat(CliRun.of("convert", talk, "-t", "all", "-o", out).exit()).isZero();
    assertThat(names(out)).contains("talk.json", "talk.srt", "talk.vtt").doesNotHaveDuplicates();
  }

  @Test
  void saysProgressInTheFormAskedFor() throws IOException {
    Object[] inputs = new Object[45];
    for (int i : IntStream.range(0, 40).toArray()) {
      inputs[i + 1] = write("talk%02d.txt".formatted(i), TALK);
    }
    inputs[0] = "convert";
    inputs[41] = "-t";
    inputs[42] = "srt";
    inputs[43] = "--progress";
    inputs[44] = "jsonl";
    assertThat(CliRun.of(inputs).err())
        .contains("{\"type\":\"progress\"")
        .contains("\"done\":40,\"total\":40}");

    inputs[44] = "auto";
    assertThat(CliRun.of(inputs).err().lines().filter(line -> line.contains(" %"))).hasSize(20);
    assertThat(CliRun.onTerminal(inputs).err()).contains("[##########----------]  20/40");

    inputs[43] = "-q";
    inputs[44] = "-n";
    assertThat(CliRun.onTerminal(inputs).err()).isEmpty();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
