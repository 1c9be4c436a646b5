package io.sorimark.cli;

import io.sorimark.cli.Evaluations.Work;
import io.sorimark.eval.Trial;
import io.sorimark.eval.Trials;
import io.sorimark.eval.Trials.Row;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Evaluation;
import io.sorimark.pipeline.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands below {@code eval} have in common. */
final class EvalOptions {

  /** Finds pairs in one folder. */
  @FunctionalInterface
  interface Finder {
    List<Pair> in(Path folder) throws IOException, TranscriptException;
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "REF", description = "What people made: a file or folder.")
  private Path gold = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "HYP",
      description = "What is held against it: files, or folders with files of the same names.")
  private List<Path> found = List.of();

  @Option(names = "--each", description = "A row for each episode, too.")
  private boolean each;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Episodes to work on at once (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Mixin private BarOptions bars;
  @Mixin private ReportOptions reporting;

  /** Whether one folder is given, to be measured by what is in it. */
  boolean isFolder() {
    return found.isEmpty() && Files.isDirectory(gold);
  }

  /** Rows that are measured otherwise than by pairs of files. */
  @FunctionalInterface
  interface Measuring {
    List<Row> rows(Report report) throws IOException, TranscriptException, InterruptedException;
  }

  Path gold() {
    return gold;
  }

  List<Path> found() {
    return found;
  }

  /** All together. */
  List<Path> files() {
    return Stream.concat(Stream.of(gold), found.stream()).toList();
  }

  boolean isEach() {
    return each;
  }

  int jobs() {
    return jobs;
  }

  /** Files against files. */
  int compare(Console console, Work work) throws IOException, InterruptedException {
    if (found.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), gold + ": nothing to compare it with (HYP is missing)");
    }
    return run(console, folder -> Pair.of(folder, found), work, Set.of());
  }

  /** Our own work against what people made of the episodes in a folder. */
  int measure(Console console, Finder finder, Work work, Set<String> apart)
      throws IOException, InterruptedException {
    return run(console, finder, work, apart);
  }

  /** Our own work, measured by rows of its own. */
  int measure(Console console, Measuring work) throws IOException, InterruptedException {
    Report report = reporting.open(console);
    try {
      List<Row> rows = work.rows(report);
      tell(rows, rows, report);
    } catch (TranscriptException none) {
      report.add(nothing(none));
    }
    return report.finish();
  }

  private Outcome nothing(TranscriptException none) {
    return Outcome.failed(
        gold.toString(),
        ExitCode.NOTHING_FOUND,
        Fault.error("nothing-found", String.valueOf(none.getMessage())));
  }

  private int run(Console console, Finder finder, Work work, Set<String> apart)
      throws IOException, InterruptedException {
    Report report = reporting.open(console);
    try {
      List<Pair> pairs = finder.in(gold);
      List<Trial> trials = Evaluations.trials(pairs, work, jobs, report);
      List<Row> means = Trials.means(trials, apart);
      tell(each ? Evaluations.withEpisodes(trials, means) : means, means, report);
    } catch (TranscriptException none) {
      report.add(nothing(none));
    }
    return report.finish();
  }

  private void tell(List<Row> rows, List<Row> means, Report report) {
    if (reporting.isJson()) {
      rows.forEach(row -> report.add(Evaluations.data(row)));
    } else if (!rows.isEmpty()) {
      report.add(Outcome.done("", Map.of(), Evaluations.table(rows)));
    }
    List<Row> judged = Evaluations.overall(means);
    if (judged.stream().anyMatch(row -> row.method().equals(Evaluation.OURS))) {
      judged = judged.stream().filter(row -> row.method().equals(Evaluation.OURS)).toList();
    }
    for (String missed : bars.missed(judged)) {
      report.add(Outcome.failed("", ExitCode.NOTHING_FOUND, Fault.error("below-the-bar", missed)));
    }
  }
}
