package io.sorimark.cli;

import io.sorimark.format.Layout;
import io.sorimark.model.Severity;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Conversion;
import io.sorimark.pipeline.Conversion.Converted;
import io.sorimark.pipeline.NameSources.Found;
import io.sorimark.pipeline.NameWork;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Plan;
import io.sorimark.pipeline.Source;
import io.sorimark.pipeline.SpeakerLabels;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sorimark correct}. */
@Command(
    name = "correct",
    customSynopsis = "sorimark correct -t=FMT[,FMT...] -o=DIR [OPTIONS] IN...",
    description = {
      "Put right what is sure to be a misheard name, and write the transcripts in any format.",
      "Word times are kept, cues keep their number and times."
    },
    footer = {
      "",
      "What is doubtful stays as it is: `sorimark names propose` lists it.",
      "",
      "Example:  sorimark correct talk.vtt --glossary names.tsv -t vtt -o corrected"
    })
final class CorrectCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private InputOptions inputs;
  @Mixin private FromOption from;
  @Mixin private NameOptions names;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-t", "--to"},
      paramLabel = "FMT",
      split = ",",
      required = true,
      description = "Formats to write; `sorimark formats` lists them.")
  private List<String> to = List.of();

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      required = true,
      description = "Where outputs go.")
  private String output = "";

  @Option(
      names = "--profile",
      paramLabel = "WHICH",
      description = "host (default) or rich, as in `sorimark convert`.")
  private Layout.Profile profile = Layout.Profile.HOST;

  CorrectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Destination destination = Destination.of(Optional.of(output), Optional.empty(), to);
    Report report = reporting.open(console);
    List<Source> sources = inputs.find(console, report, destination.folder());
    inputs.each(plan(sources, destination).jobs(), Plan.Job::source, this::outcome, report);
    return report.finish();
  }

  private Outcome outcome(Plan.Job job) throws IOException, TranscriptException {
    Outputs outputs = writing.outputs();
    Found found = names.sources(job.source()).read();
    Conversion conversion =
        new Conversion(from.format(), Layout.of(profile), Optional.empty(), false);
    Converted converted =
        conversion.convert(job, outputs, said -> NameWork.corrected(said, found.glossary()));
    return Conversions.outcome(job, converted, outputs)
        .withMoreFaults(NameOptions.faults(found))
        .withMoreFaults(labels(job.source(), converted));
  }

  private static List<Fault> labels(Source source, Converted converted) {
    return SpeakerLabels.changes(converted.parsed().transcript(), converted.edited())
        .entrySet()
        .stream()
        .map(label ->
            "%s: speaker %s -> %s".formatted(source.name(), label.getKey(), label.getValue()))
        .map(told -> new Fault(Severity.INFO, "speaker-label", told, Optional.empty(), ""))
        .toList();
  }

  private Plan plan(List<Source> sources, Destination destination) {
    try {
      return Plan.of(sources, from.format(), destination.formats(), destination.naming());
    } catch (TranscriptException collision) {
      throw new ParameterException(spec.commandLine(), String.valueOf(collision.getMessage()));
    }
  }
}
