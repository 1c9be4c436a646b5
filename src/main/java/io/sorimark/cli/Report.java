package io.sorimark.cli;

import io.sorimark.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Says what came of a command, in the form the user asked for. Outcomes are added in the order of
 * the inputs; {@link #finish} must follow, also after a failure: it is what makes {@code --json}
 * one document, always. One thread speaks to it.
 */
final class Report {

  /** Text for people, one JSON document for all inputs, or one JSON object a line for each. */
  enum Style {
    TEXT,
    JSON,
    JSON_LINES
  }

  /** A file that is wrong in many places is wrong in the same way. */
  static final int FIRST_FAULTS = 5;

  private final Console console;
  private final Style style;
  private final boolean quiet;
  private final int mostFaultsShown;
  private final IntFunction<Progress> progressOf;
  private final List<Outcome> outcomes = new ArrayList<>();
  private Progress progress = input -> {};
  private int toCome;

  /**
   * A report.
   *
   * @param mostFaultsShown of each input, as text; JSON has them all
   * @param progressOf makes the progress of a batch of so many inputs
   */
  Report(
      Console console,
      Style style,
      boolean quiet,
      int mostFaultsShown,
      IntFunction<Progress> progressOf) {
    this.console = console;
    this.style = style;
    this.quiet = quiet;
    this.mostFaultsShown = mostFaultsShown;
    this.progressOf = progressOf;
  }

  /** A report on something other than a batch. */
  static Report plain(Console console, Style style) {
    return new Report(console, style, false, FIRST_FAULTS, total -> input -> {});
  }

  /** So many outcomes are to come. */
  void begin(int inputs) {
    progress = progressOf.apply(inputs);
    toCome = inputs;
  }

  /** The outcome of the next input, and progress by one while inputs of a batch are to come. */
  void add(Outcome outcome) {
    tell(outcome);
    step(outcome.input());
  }

  /** The next input, of which there is nothing to say. */
  void step(String input) {
    if (toCome > 0) {
      toCome--;
      progress.clear();
      progress.done(input);
    }
  }

  /** Something that concerns no single input; the exit code is not changed by it. */
  void warn(Fault warning) {
    tell(Outcome.done("", Map.of(), "").withFaults(List.of(warning)));
  }

  private void tell(Outcome outcome) {
    progress.clear();
    switch (style) {
      case TEXT -> print(outcome);
      case JSON_LINES -> console.out().println(JsonText.line(lineOf(outcome)));
      case JSON -> {}
    }
    outcomes.add(outcome);
  }

  /** Prints what has to come last and flushes; gives the exit code of all that was added. */
  int finish() {
    return finish(Map.of());
  }

  /** The same, with what the document says of the whole beside what every document says. */
  int finish(Map<String, Object> more) {
    if (style == Style.JSON) {
      Map<String, Object> document = document();
      document.putAll(more);
      console.out().println(JsonText.pretty(document));
    }
    console.out().flush();
    console.err().flush();
    return exit().code();
  }

  private ExitCode exit() {
    return ExitCode.of(outcomes.stream().map(Outcome::exit).toList());
  }

  private void print(Outcome outcome) {
    console.out().print(outcome.text());
    List<Fault> shown =
        outcome.faults().stream()
            .filter(fault -> !quiet || fault.severity() == Severity.ERROR)
            .toList();
    shown.stream().limit(mostFaultsShown).forEach(fault -> say(fault.text()));
    if (shown.size() > mostFaultsShown) {
      say(
          String.format(
              Locale.ROOT, "%s: %d more", outcome.input(), shown.size() - mostFaultsShown));
    }
    if (!quiet && !outcome.note().isEmpty()) {
      say(outcome.note());
    }
  }

  private void say(String message) {
    console.err().println(message);
  }

  private Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ok", exit() == ExitCode.DONE);
    document.put(
        "data", outcomes.stream().filter(o -> !o.data().isEmpty()).map(Outcome::data).toList());
    putFaults(document, outcomes.stream().flatMap(o -> o.faults().stream()).toList());
    return document;
  }

  private static Map<String, Object> lineOf(Outcome outcome) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("ok", outcome.exit() == ExitCode.DONE);
    line.put("input", outcome.input());
    line.put("data", outcome.data());
    putFaults(line, outcome.faults());
    return line;
  }

  private static void putFaults(Map<String, Object> json, List<Fault> faults) {
    json.put("warnings", json(faults, false));
    json.put("errors", json(faults, true));
  }

  private static List<Map<String, Object>> json(List<Fault> faults, boolean errors) {
    return faults.stream()
        .filter(fault -> (fault.severity() == Severity.ERROR) == errors)
        .map(Fault::json)
        .toList();
  }
}
