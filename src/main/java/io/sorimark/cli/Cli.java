package io.sorimark.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * The whole command line as a function: streams and arguments in, exit code out. Nothing here ends
 * the JVM or touches its streams, so tests and other programs can call it.
 */
public final class Cli {

  /** It completes the others, and so needs them. */
  private static final String COMPLETION = "completion";

  /** In the order of the help; a new one is a row here. */
  private static final Map<String, Function<Console, Object>> COMMANDS = rows();

  private Cli() {}

  private static Map<String, Function<Console, Object>> rows() {
    Map<String, Function<Console, Object>> rows = new LinkedHashMap<>();
    rows.put("convert", ConvertCommand::new);
    rows.put("info", InfoCommand::new);
    rows.put("chapterize", ChapterizeCommand::new);
    rows.put("speakers", SpeakersCommand::with);
    rows.put("names", NamesCommand::with);
    rows.put("correct", CorrectCommand::new);
    rows.put("punctuate", PunctuateCommand::new);
    rows.put("align", AlignCommand::new);
    rows.put("chapters", ChaptersCommand::with);
    rows.put("tag", TagCommand::new);
    rows.put("transcribe", TranscribeCommand::new);
    rows.put("models", ModelsCommand::with);
    rows.put("cut", CutCommand::new);
    rows.put("peaks", PeaksCommand::new);
    rows.put("check", CheckCommand::new);
    rows.put("index", IndexCommand::new);
    rows.put("search", SearchCommand::new);
    rows.put("related", RelatedCommand::new);
    rows.put("quote", QuoteCommand::new);
    rows.put("clip", ClipCommand::new);
    rows.put("eval", EvalCommand::of);
    rows.put("formats", FormatsCommand::new);
    rows.put(COMPLETION, CompletionCommand::new);
    return Collections.unmodifiableMap(rows);
  }

  /** Runs a command as with no person at the other end of the streams. */
  public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    return run(Console.of(in, out, err), args);
  }

  static int run(Console console, String... args) {
    List<String> arguments = Aliases.translate(List.of(args));
    Failures failures = new Failures(console, arguments);
    CommandLine commands = commands(console, arguments);
    commands.setParameterExceptionHandler((wrong, unused) -> failures.usage(wrong));
    commands.setExecutionExceptionHandler(
        (thrown, command, parsed) -> failures.thrown(thrown, command));
    int code = execute(commands, arguments, failures);
    boolean cut = console.out().checkError();
    console.err().flush();
    return cut && code == ExitCode.DONE.code() ? failures.cut() : code;
  }

  private static int execute(CommandLine commands, List<String> arguments, Failures failures) {
    try {
      return commands.execute(arguments.toArray(String[]::new));
    } catch (Error exhausted) {
      return failures.exhausted(exhausted);
    }
  }

  /** The command that the arguments name, or all: to make them all takes longer than many a run. */
  static CommandLine commands(Console console, List<String> arguments) {
    CommandLine root = new CommandLine(new Root(console));
    String named = arguments.isEmpty() ? "" : arguments.getFirst();
    boolean one = COMMANDS.containsKey(named) && !named.equals(COMPLETION);
    COMMANDS.forEach((name, make) -> {
      if (!one || name.equals(named)) {
        root.addSubcommand(name, make.apply(console));
      }
    });
    HelpPage.use(root);
    return root.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpLongOptionsMaxWidth(28)
        .setColorScheme(Help.defaultColorScheme(console.colors() ? Help.Ansi.ON : Help.Ansi.OFF));
  }
}
