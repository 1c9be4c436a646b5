package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.language.Width;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help of every command, on narrow and wide terminals. */
class HelpPageTest {

  @TestFactory
  Stream<DynamicTest> fitsAndBreaksAtBlanksAlone() {
    return all(root()).flatMap(command -> Stream.of(80, 120).map(width -> test(command, width)));
  }

  @Test
  void joinsLinesAndKeepsExamples() {
    assertThat(CliRun.of("names", "apply", "--help").out())
        .startsWith("Usage: sorimark names apply [OPTIONS] EP\n")
        .contains("is fixed or\naccepted. Changes are named")
        .contains("\nExamples:\n  sorimark names apply talk.vtt\n");
  }

  @Test
  void listsCommandsWithTheFirstSentenceOfEach() {
    assertThat(CliRun.of("--help").out().replaceAll("\\s+", " "))
        .contains("speaks of the same names and", "index Make transcripts")
        .doesNotContain("Ends well at any moment", "up to date");
  }

  @Test
  void everyCommandBeginsWithAWholeSentence() {
    assertThat(all(root()).map(CommandLine::getCommandSpec))
        .allSatisfy(spec ->
            assertThat(spec.usageMessage().description()[0])
                .as(spec.qualifiedName())
                .endsWith(".")
                .hasSizeLessThan(150));
  }

  private static DynamicTest test(CommandLine command, int width) {
    CommandSpec spec = command.getCommandSpec();
    return DynamicTest.dynamicTest(
        spec.qualifiedName() + " at " + width,
        () -> {
          String page = command.setUsageHelpWidth(width).getUsageMessage();
          assertThat(page.lines()).allMatch(line -> Width.of(line) <= width);
          assertThat(page.lines()).containsAll(examples(spec));
          assertThat(page.replaceAll("\\s+", " ")).contains(texts(spec));
        });
  }

  private static List<String> examples(CommandSpec spec) {
    return Stream.of(spec.usageMessage().footer()).filter(line -> line.startsWith("  ")).toList();
  }

  private static List<String> texts(CommandSpec spec) {
    Stream<String> arguments =
        Stream.<ArgSpec>concat(spec.options().stream(), spec.positionalParameters().stream())
            .map(argument -> String.join(" ", argument.description()));
    return Stream.concat(Stream.of(String.join(" ", spec.usageMessage().description())), arguments)
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .toList();
  }

  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpPageTest::all));
  }

  private static CommandLine root() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return Cli.commands(Console.of(InputStream.nullInputStream(), nowhere, nowhere), List.of());
  }
}
