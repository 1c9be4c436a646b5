package io.sorimark.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of a command, wrapped once, at blanks. Lines that follow one another in the source are
 * one paragraph; indented ones, which are examples, stay as they are. (picocli by itself wraps each
 * line for itself, and breaks paths at their dots.)
 */
final class HelpPage extends Help {

  private static final String EXAMPLE = "  ";
  private static final String HANGING = "  ";

  /** Before the blank between two sentences. */
  private static final String SENTENCE = "(?<=[.?!]) (?=[A-Z])";

  private final CommandSpec command;

  private HelpPage(CommandSpec command, ColorScheme colors) {
    super(command, colors);
    this.command = command;
  }

  /** Lets a command and all below it be helped with like this. */
  static void use(CommandLine commands) {
    prepare(commands.getCommandSpec());
    commands.setHelpFactory(HelpPage::new);
  }

  /** The list of commands shows the first line of each description: its first sentence. */
  private static void prepare(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    usage.abbreviateSynopsis(true);
    usage.description(String.join(" ", usage.description()).split(SENTENCE, 2));
    command.subcommands().values().forEach(below -> prepare(below.getCommandSpec()));
  }

  @Override
  public String description(Object... unused) {
    return text(command.usageMessage().description());
  }

  @Override
  public String footer(Object... unused) {
    return text(command.usageMessage().footer());
  }

  private String text(String... lines) {
    return paragraphs(List.of(lines)).stream()
        .flatMap(paragraph ->
            isApart(paragraph)
                ? Stream.of(paragraph)
                : Wrap.lines(paragraph, command.usageMessage().width(), "").stream())
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  /** The lines; those that are one paragraph in one. */
  private static List<String> paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    for (String line : lines) {
      boolean goesOn = !isApart(line) && !paragraphs.isEmpty() && !isApart(paragraphs.getLast());
      paragraphs.add(goesOn ? paragraphs.removeLast() + " " + line : line);
    }
    return paragraphs;
  }

  private static boolean isApart(String line) {
    return line.isEmpty() || line.startsWith(EXAMPLE);
  }

  @Override
  public Layout createDefaultLayout(
      List<OptionSpec> options, List<PositionalParamSpec> positionals, ColorScheme colors) {
    TextTable table = super.createDefaultLayout(options, positionals, colors).textTable();
    return new Layout(colors, table) {
      @Override
      public void layout(ArgSpec argument, Ansi.Text[][] cells) {
        rows(cells, table.columns(), colors).forEach(table::addRowValues);
      }
    };
  }

  /** One paragraph in the last column, in as many rows as it takes. */
  private static List<Ansi.Text[]> rows(Ansi.Text[][] cells, Column[] columns, ColorScheme colors) {
    int last = columns.length - 1;
    String text =
        Arrays.stream(cells).map(row -> row[last].plainString()).collect(Collectors.joining(" "));
    List<Ansi.Text[]> rows = new ArrayList<>();
    for (String line : Wrap.lines(text, columns[last].width - columns[last].indent, HANGING)) {
      Ansi.Text[] row = new Ansi.Text[columns.length];
      Arrays.fill(row, colors.text(""));
      rows.add(rows.isEmpty() ? cells[0].clone() : row);
      rows.getLast()[last] = colors.text(line);
    }
    return rows;
  }
}
