package io.sorimark.cli;

import io.sorimark.model.Severity;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Batch;
import io.sorimark.pipeline.ChapterSources;
import io.sorimark.pipeline.Source;
import io.sorimark.pipeline.Sources;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs of a command that reads transcripts, and how it goes through them. */
final class InputOptions {

  /** Work on one input; what it throws becomes the input's outcome. */
  @FunctionalInterface
  interface Work<T> {
    Outcome on(T input) throws IOException, TranscriptException;
  }

  private static final int MOST_NAMED = 3;

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Files, folders, patterns such as 'talks/**/*.srt', or - for standard input.")
  private List<String> arguments = List.of();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Inputs to work on at once (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** A command that has commands of its own needs no inputs where one of those is called. */
  static void leaveOpen(CommandSpec spec) {
    PositionalParamSpec inputs = spec.positionalParameters().getFirst();
    spec.remove(inputs);
    spec.addPositional(PositionalParamSpec.builder(inputs).arity("0..*").required(false).build());
  }

  /** Refuses to go on without any, where they were left open. */
  void require(CommandSpec spec) {
    Usage.refuse(spec, arguments.isEmpty(), "Missing required parameter: 'IN'");
  }

  /** The inputs; what names none is told to the report. */
  List<Source> find(Console console, Report report, Optional<Path> outputs) throws IOException {
    return told(Sources.find(arguments, console.in(), outputs), report);
  }

  /** The same, files of chapters in folders too. */
  List<Source> findWithChapters(Console console, Report report, Optional<Path> outputs)
      throws IOException {
    return told(Sources.findWithChapters(arguments, console.in(), outputs), report);
  }

  private List<Source> told(Sources sources, Report report) {
    for (String name : sources.missing()) {
      report.add(
          Outcome.failed(
              name, ExitCode.UNREADABLE, Fault.error("not-found", name + ": no such file")));
    }
    if (!sources.leftOut().isEmpty()) {
      report.warn(leftOut("not a transcript", sources.leftOut()));
    }
    if (sources.found().isEmpty() && sources.missing().isEmpty()) {
      report.add(
          Outcome.failed(
              "",
              ExitCode.NOTHING_FOUND,
              Fault.error("nothing-found", "no transcript in " + String.join(", ", arguments))));
    }
    return sources.found();
  }

  /** The same without the files of chapters and notes that belong to another input. */
  List<Source> findEpisodes(Console console, Report report, Path outputs) throws IOException {
    List<Source> found = find(console, report, Optional.of(outputs));
    List<Source> episodes = ChapterSources.episodes(found);
    List<Path> others =
        found.stream()
            .filter(source -> !episodes.contains(source))
            .flatMap(source -> source.path().stream())
            .toList();
    if (!others.isEmpty()) {
      report.warn(leftOut("chapters or notes of another input", others));
    }
    return episodes;
  }

  /**
   * Works on the inputs in parallel and reports in their order.
   *
   * @param source which source an input stands for
   */
  <T> void each(List<T> inputs, Function<T, Source> source, Work<T> work, Report report)
      throws InterruptedException {
    report.begin(inputs.size());
    Batch.run(inputs, jobs, input -> outcome(source.apply(input).name(), input, work), report::add);
  }

  /** The same where the sources themselves are the inputs. */
  void each(List<Source> sources, Work<Source> work, Report report) throws InterruptedException {
    each(sources, Function.identity(), work, report);
  }

  static <T> Outcome outcome(String name, T input, Work<T> work) {
    try {
      return work.on(input);
    } catch (TranscriptException | IOException failed) {
      return Failures.outcome(name, failed);
    }
  }

  /**
   * The file and what is wrong with it; the JDK's messages keep the reason in the class.
   *
   * @param name the input that was worked on: it may be another file that failed
   */
  static String why(String name, IOException failed) {
    return switch (failed) {
      case NoSuchFileException gone -> gone.getFile() + ": no such file";
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case FileAlreadyExistsException file ->
          file.getFile() + ": is a file, and a folder is needed there";
      case FileSystemException other -> String.valueOf(other.getMessage());
      default ->
          name.isEmpty() ? String.valueOf(failed.getMessage()) : name + ": " + failed.getMessage();
    };
  }

  private static Fault leftOut(String why, List<Path> files) {
    String named =
        files.stream().limit(MOST_NAMED).map(Path::toString).collect(Collectors.joining(", "));
    String message =
        "left out, %s: ".formatted(why)
            + named
            + (files.size() > MOST_NAMED
                ? String.format(Locale.ROOT, " and %d more", files.size() - MOST_NAMED)
                : "");
    return new Fault(Severity.INFO, "left-out", message, Optional.empty(), "");
  }
}
