package io.sorimark.cli;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ReadChapters;
import io.sorimark.pipeline.Source;
import io.sorimark.pipeline.Sources;
import io.sorimark.publish.ChapterFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How chapters are read from a file, from audio or from standard input. */
final class ChapterInputs {

  private static final String STDIN = "-";

  /** What is made of the chapters of one source. */
  @FunctionalInterface
  interface Work {
    Outcome on(Source source, ReadChapters read) throws IOException, TranscriptException;
  }

  /** Anything that may fail for a file's sake. */
  @FunctionalInterface
  interface Step {
    Outcome run() throws IOException, TranscriptException;
  }

  @Option(
      names = "--from",
      paramLabel = "FMT",
      converter = ChapterFormatConverter.Any.class,
      description = "Read chapters as this carrier, whatever they look like.")
  private Optional<ChapterFormat> from = Optional.empty();

  /** Reads an argument and works on what is in it; an outcome also where that fails. */
  Outcome outcome(String argument, Console console, Work work) {
    return outcome(
        argument,
        () -> {
          boolean isFile = !argument.equals(STDIN);
          if (isFile && !Files.exists(Path.of(argument))) {
            return Outcome.failed(
                argument,
                ExitCode.UNREADABLE,
                Fault.error("not-found", argument + ": no such file"));
          }
          Source source =
              isFile
                  ? Source.of(Path.of(argument))
                  : Source.of(Sources.STDIN, console.in().readAllBytes());
          ReadChapters read = ReadChapters.of(source, from);
          return read.chapters().isEmpty() ? none(source, read) : work.on(source, read);
        });
  }

  /** Does some work; an outcome also where that fails. */
  Outcome outcome(String argument, Step step) {
    try {
      return step.run();
    } catch (TranscriptException unusable) {
      return unreadable(argument, argument + ": " + unusable.getMessage());
    } catch (IOException failed) {
      return unreadable(argument, InputOptions.why(argument, failed));
    }
  }

  private static Outcome none(Source source, ReadChapters read)
      throws IOException, TranscriptException {
    return Outcome.failed(
            source.name(),
            ExitCode.NOTHING_FOUND,
            Fault.error("no-chapters", source.name() + ": no chapters in it"))
        .withMoreFaults(
            Problems.faults(read.problems(), source).stream()
                .filter(fault -> !fault.code().equals("no-chapters"))
                .toList());
  }

  private static Outcome unreadable(String name, String why) {
    return Outcome.failed(name, ExitCode.UNREADABLE, Fault.error("unreadable", why));
  }
}
