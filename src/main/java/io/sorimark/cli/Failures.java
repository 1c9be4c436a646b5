package io.sorimark.cli;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command could not do its work: never a stack trace, unless asked for. */
final class Failures {

  /** What picocli says of a number that is none, with the classes of Java. */
  private static final Pattern NO_NUMBER =
      Pattern.compile("cannot convert ('.*') to \\w+ \\(.*NumberFormatException.*\\)");

  private final Console console;
  private final List<String> arguments;

  Failures(Console console, List<String> arguments) {
    this.console = console;
    this.arguments = arguments;
  }

  /** The command line is wrong. */
  int usage(ParameterException wrong) {
    return usage(message(wrong), wrong.getCommandLine());
  }

  /** A command threw. */
  int thrown(Exception thrown, CommandLine command) {
    return switch (thrown) {
      case TypeConversionException wrong -> usage(String.valueOf(wrong.getMessage()), command);
      case InterruptedException interrupted ->
          tell(ExitCode.INTERRUPTED, Fault.error("interrupted", "interrupted"));
      case NotInstalledException missing ->
          tell(
              ExitCode.MISSING, Fault.error("not-installed", String.valueOf(missing.getMessage())));
      case TranscriptException unusable ->
          tell(ExitCode.UNREADABLE, Fault.error("unusable", String.valueOf(unusable.getMessage())));
      case IOException failed ->
          tell(ExitCode.UNREADABLE, Fault.error("unreadable", InputOptions.why("", failed)));
      default -> bug(thrown);
    };
  }

  /** An input that cannot be read or used; the work on others goes on. */
  static Outcome outcome(String input, Exception failed) {
    Fault fault =
        failed instanceof IOException unreadable
            ? Fault.error("unreadable", InputOptions.why(input, unreadable))
            : Fault.error("unusable", String.valueOf(failed.getMessage()));
    return Outcome.failed(input, ExitCode.UNREADABLE, fault);
  }

  private int usage(String message, CommandLine command) {
    String hint = "\nTry: " + command.getCommandSpec().qualifiedName() + " --help";
    return tell(ExitCode.USAGE, Fault.error("usage", message + hint));
  }

  /** The JVM gave up: too little memory for what the user gave it, or a bug. */
  int exhausted(Error thrown) {
    return thrown instanceof OutOfMemoryError
        ? tell(
            ExitCode.UNREADABLE,
            Fault.error(
                "out-of-memory", "not enough memory; SORIMARK_JVM_OPTIONS=-Xmx4g gives 4 GB"))
        : bug(thrown);
  }

  /** Standard output was closed, or its disk is full. */
  int cut() {
    console.err().println(Fault.error("cut", "standard output could not be written").text());
    console.err().flush();
    return ExitCode.UNREADABLE.code();
  }

  private int bug(Throwable thrown) {
    boolean debug = ReportOptions.wantsDebug(arguments);
    String hint = debug ? "" : " (a bug; --debug shows where)";
    int code = tell(ExitCode.INTERNAL, Fault.error("internal", thrown + hint));
    if (debug) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      console.err().print(trace);
    }
    return code;
  }

  private int tell(ExitCode exit, Fault fault) {
    Report report = Report.plain(console, ReportOptions.styleOf(arguments));
    report.add(Outcome.failed("", exit, fault));
    return report.finish();
  }

  /** picocli's message, and the name that was most likely meant. */
  private static String message(ParameterException wrong) {
    String message =
        NO_NUMBER
            .matcher(String.valueOf(wrong.getMessage()))
            .replaceFirst("$1 is no number")
            .replaceFirst("^Error: ", "")
            .replaceFirst("^Unmatched argument at index \\d+:", "Unexpected argument:");
    return wrong instanceof UnmatchedArgumentException unmatched
        ? nearest(unmatched).map(name -> message + "; did you mean " + name + "?").orElse(message)
        : message;
  }

  private static Optional<String> nearest(UnmatchedArgumentException unmatched) {
    String typed = unmatched.getUnmatched().getFirst();
    CommandLine command = unmatched.getCommandLine();
    return typed.startsWith("-")
        ? Nearest.to(typed.split("=", 2)[0], optionNames(command))
        : Nearest.to(typed, command.getSubcommands().keySet());
  }

  private static List<String> optionNames(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> Arrays.stream(option.names()))
        .toList();
  }
}
