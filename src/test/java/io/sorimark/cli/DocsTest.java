package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.sorimark.cli.ShellLines.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;

/**
 * What pages show of the command line is true: commands are understood and samples are what comes
 * out. {@code -Dsorimark.rewrite=true} writes the samples anew.
 */
class DocsTest {

  private static final Path README = Path.of("README.md");
  private static final int WIDTH = 100;

  private final CommandLine commands = commands();

  @TempDir private Path folder;

  @Test
  void everyCommandOfThePagesIsUnderstood() throws IOException {
    List<Call> calls = new ArrayList<>();
    for (Path page : pages()) {
      calls.addAll(ShellLines.in(page));
    }
    assertThat(calls).hasSizeGreaterThan(60);
    calls.forEach(call ->
        assertThatCode(() -> parse(call.arguments(), call.mention()))
            .as(call.at() + ": sorimark " + String.join(" ", call.arguments()))
            .doesNotThrowAnyException());
  }

  @Test
  void everyExampleOfTheHelpIsUnderstood() {
    all(commands)
        .flatMap(command -> Stream.of(command.getCommandSpec().usageMessage().footer()))
        .flatMap(line -> ShellLines.calls(line + "\n").stream())
        .filter(call -> !call.isEmpty())
        .forEach(call ->
            assertThatCode(() -> parse(call, false))
                .as("sorimark " + String.join(" ", call))
                .doesNotThrowAnyException());
  }

  @Test
  void everyPageIsNamedInTheReadme() throws IOException {
    String readme = Files.readString(README);
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      assertThat(docs.filter(page -> page.toString().endsWith(".md")))
          .allMatch(page -> readme.contains("](" + page + ")"));
    }
  }

  @Test
  @Tag("slow") // the sample changes with the chapters, which need not wait for it
  void theTableOfTheReadmeIsWhatComesOut() throws IOException {
    CliRun run = CliRun.of("chapterize", "transcripts/small-tools-ep12.txt", "-o", folder);
    String table =
        run.out()
            .lines()
            .map(line ->
                line.length() > WIDTH ? line.substring(0, WIDTH).stripTrailing() + "..." : line)
            .collect(Collectors.joining("\n", "", "\n"));
    compare("chapterize transcripts/small-tools-ep12.txt\n```\n\n```\n", table);
  }

  @Test
  void theProblemOfTheReadmeIsWhatComesOut() throws IOException {
    Path talk = folder.resolve("talk.srt");
    Files.writeString(talk, "1\n00:00:05,000 --> 00:00:04,000\nHello.\n");
    CliRun run = CliRun.of("info", talk);
    compare(
        "A problem looks like a compiler's:\n\n```\n",
        run.err().replace(talk.toString(), "talk.srt"));
  }

  /** Compares the block that begins after a text of the README with what comes out. */
  private static void compare(String before, String expected) throws IOException {
    String readme = Files.readString(README);
    assertThat(readme).contains(before);
    int from = readme.indexOf(before) + before.length();
    int to = readme.indexOf("```", from);
    if (Boolean.getBoolean("sorimark.rewrite")) {
      Files.writeString(README, readme.substring(0, from) + expected + readme.substring(to));
    } else {
      assertThat(readme.substring(from, to))
          .as("-Dsorimark.rewrite=true writes it anew")
          .isEqualTo(expected);
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(README), docs.filter(page -> page.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }

  private void parse(List<String> arguments, boolean mayLackSome) {
    try {
      commands.parseArgs(Aliases.translate(arguments).toArray(String[]::new));
    } catch (MissingParameterException lacking) {
      if (!mayLackSome) {
        throw lacking;
      }
    }
  }

  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(DocsTest::all));
  }

  private static CommandLine commands() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return Cli.commands(Console.of(InputStream.nullInputStream(), nowhere, nowhere), List.of());
  }
}
