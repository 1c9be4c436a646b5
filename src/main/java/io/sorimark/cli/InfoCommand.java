package io.sorimark.cli;

import io.sorimark.format.Parsed;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sorimark info}. */
@Command(
    name = "info",
    description = "Say what is in transcripts, and every problem in them with its place.")
final class InfoCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private InputOptions inputs;
  @Mixin private FromOption from;
  @Mixin private ReportOptions reporting;

  @Option(names = "--strict", description = "Exit with 7 if there are warnings or errors.")
  private boolean strict;

  InfoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Report report = reporting.openWithAllFaults(console);
    inputs.each(inputs.find(console, report, Optional.empty()), this::outcome, report);
    return report.finish();
  }

  private Outcome outcome(Source source) throws IOException, TranscriptException {
    Parsed parsed = source.read(from.format());
    Facts facts = Facts.of(parsed);
    Outcome outcome =
        Outcome.done(source.name(), facts.data(source.name()), facts.text(source.name()))
            .withFaults(Problems.faults(parsed, source));
    return strict && outcome.hasWarnings() ? outcome.withExit(ExitCode.WARNINGS) : outcome;
  }
}
