package io.sorimark.cli;

import io.sorimark.cli.Report.Style;
import java.util.List;
import picocli.CommandLine.Option;

/** How a command reports: the options that every command has. */
final class ReportOptions {

  private static final String JSON = "--json";
  private static final String JSON_LINES = "--json-lines";
  private static final String DEBUG = "--debug";

  @Option(names = JSON, description = "Results as one JSON document, also when it fails.")
  private boolean json;

  @Option(
      names = JSON_LINES,
      description = "Results as one JSON object a line, for each input or hit.")
  private boolean jsonLines;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what failed; no progress.")
  private boolean quiet;

  @Option(
      names = "--progress",
      paramLabel = "HOW",
      description = "Progress on standard error: ${COMPLETION-CANDIDATES} (default: auto).")
  private Progress.Mode progress = Progress.Mode.AUTO;

  @Option(names = DEBUG, description = "Show the stack trace of an unexpected error.")
  @SuppressWarnings("unused") // Failures looks at the arguments: it also serves half-read ones
  private boolean debug;

  /** A report that shows the first problems of each input. */
  Report open(Console console) {
    return open(console, Report.FIRST_FAULTS);
  }

  /** A report that shows every problem. */
  Report openWithAllFaults(Console console) {
    return open(console, Integer.MAX_VALUE);
  }

  /** A report for hits, whose lines of JSON are no outcomes: what else there is to say is text. */
  Report openForHits(Console console) {
    return open(console, isJsonLines() ? Style.TEXT : style(), Report.FIRST_FAULTS);
  }

  private Report open(Console console, int mostFaultsShown) {
    return open(console, style(), mostFaultsShown);
  }

  private Report open(Console console, Style style, int mostFaultsShown) {
    return new Report(
        console, style, quiet, mostFaultsShown, total -> Progress.of(progress(), console, total));
  }

  /** How progress is told. */
  Progress.Mode progress() {
    return quiet ? Progress.Mode.NONE : progress;
  }

  boolean isJson() {
    return style() != Style.TEXT;
  }

  /** Whether each result is a line of JSON. */
  boolean isJsonLines() {
    return style() == Style.JSON_LINES;
  }

  boolean isQuiet() {
    return quiet;
  }

  private Style style() {
    return json ? Style.JSON : jsonLines ? Style.JSON_LINES : Style.TEXT;
  }

  /** The style asked for by a command line that could not be understood. */
  static Style styleOf(List<String> arguments) {
    return arguments.contains(JSON)
        ? Style.JSON
        : arguments.contains(JSON_LINES) ? Style.JSON_LINES : Style.TEXT;
  }

  static boolean wantsDebug(List<String> arguments) {
    return arguments.contains(DEBUG);
  }
}
