package io.sorimark.cli;

import io.sorimark.format.Format;
import io.sorimark.format.Parsed;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Conversion;
import io.sorimark.pipeline.Conversion.Converted;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Plan;
import io.sorimark.pipeline.Source;
import io.sorimark.punctuation.Punctuation;
import io.sorimark.punctuation.Punctuation.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sorimark punctuate}. */
@Command(
    name = "punctuate",
    description = {
      "Put full stops, question marks, commas and capitals into English talk that has none.",
      "Cues, times and words stay; pauses, where times tell of any, help. What has marks already,",
      "or is in another language, is written as it is."
    },
    footer = {
      "",
      "Examples:",
      "  sorimark punctuate talk.srt -o talk.marks.srt",
      "  sorimark punctuate transcripts/ -t vtt -o punctuated",
      "  vosk-transcriber -i talk.wav -t json | sorimark punctuate - -t srt"
    })
final class PunctuateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private RichOption rich;
  @Mixin private InputOptions inputs;
  @Mixin private FromOption from;
  @Mixin private ReportOptions reporting;
  @Mixin private TargetOptions target;
  @Mixin private WriteOptions writing;

  PunctuateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Destination destination = target.destination(Optional.empty());
    Report report = reporting.open(console);
    List<Source> sources = inputs.find(console, report, destination.folder());
    target.checkStdout(destination, sources, reporting);
    if (destination.isStdout(sources)) {
      inputs.each(sources, source -> text(source, destination.formats().getFirst()), report);
    } else {
      Plan plan = target.plan(sources, from.format(), destination, "-o");
      inputs.each(plan.jobs(), Plan.Job::source, this::outcome, report);
    }
    return report.finish();
  }

  private Outcome outcome(Plan.Job job) throws IOException, TranscriptException {
    Outputs outputs = writing.outputs();
    Converted converted =
        conversion().convert(job, outputs, said -> Punctuation.load().punctuate(said));
    return Conversions.outcome(job, converted, outputs)
        .withMoreFaults(leftAlone(job.source(), converted.parsed()));
  }

  private Outcome text(Source source, Format format) throws IOException, TranscriptException {
    Parsed parsed = source.read(from.format());
    Transcript punctuated = Punctuation.load().punctuate(parsed.transcript());
    return Outcome.done(source.name(), Map.of(), conversion().text(punctuated, format))
        .withFaults(Conversions.faults(source, parsed, List.of(format)))
        .withMoreFaults(leftAlone(source, parsed));
  }

  /** Why nothing was put in. */
  private static List<Fault> leftAlone(Source source, Parsed parsed) {
    Verdict verdict = Punctuation.verdict(parsed.transcript());
    return verdict == Verdict.PUNCTUATED
        ? List.of()
        : List.of(
            Fault.warning("left-alone", source.name() + ": left as it is, " + verdict.inWords()));
  }

  private Conversion conversion() {
    return new Conversion(from.format(), rich.layout(), Optional.empty(), false);
  }
}
