package io.sorimark.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * The whole command line as a function: streams and arguments in, exit code out. Nothing here ends
 * the JVM or touches its streams, so tests and other programs can call it.
 */
public final class Cli {

  private Cli() {}

  /** Runs a command as with no person at the other end of the streams. */
  public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    return run(Console.of(in, out, err), args);
  }

  static int run(Console console, String... args) {
    List<String> arguments = Aliases.translate(List.of(args));
    Failures failures = new Failures(console, arguments);
    CommandLine commands = commands(console);
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

  /** All commands; a new one is a row here. */
  static CommandLine commands(Console console) {
    return new CommandLine(new Root(console))
        .addSubcommand(new ConvertCommand(console))
        .addSubcommand(new InfoCommand(console))
        .addSubcommand(new ChapterizeCommand(console))
        .addSubcommand(new SpeakersCommand(console))
        .addSubcommand(ChaptersCommand.with(console))
        .addSubcommand(new TagCommand(console))
        .addSubcommand(new CutCommand(console))
        .addSubcommand(new PeaksCommand(console))
        .addSubcommand(new CheckCommand(console))
        .addSubcommand(EvalCommand.of(console))
        .addSubcommand(new FormatsCommand(console))
        .addSubcommand(new CompletionCommand(console))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpLongOptionsMaxWidth(28)
        .setColorScheme(Help.defaultColorScheme(console.colors() ? Help.Ansi.ON : Help.Ansi.OFF));
  }
}
