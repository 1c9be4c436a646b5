package io.sorimark.cli;

import io.sorimark.format.CaptionStyle;
import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Parsed;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Conversion;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Plan;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sorimark convert}. */
@Command(
    name = "convert",
    description = "Turn transcripts of any format into others.",
    footer = {
      "",
      "Examples:",
      "  sorimark convert talk.txt -t vtt,srt",
      "  sorimark convert transcripts/ -t vtt -o captions",
      "  whisper-cli talk.wav | sorimark convert - -t srt > talk.srt"
    })
final class ConvertCommand implements Callable<Integer> {

  private static final String APART = "--name '{stem}.{format}.{ext}' or -o";

  private final Console console;

  @Mixin private InputOptions inputs;
  @Mixin private FromOption from;
  @Mixin private ReportOptions reporting;
  @Mixin private CaptionOptions captions;
  @Mixin private TargetOptions target;
  @Mixin private WriteOptions writing;

  @Option(
      names = "--name",
      paramLabel = "TEMPLATE",
      description = "Names of outputs, of {stem} {lang} {format} {ext} (default: {stem}.{ext}).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "WHICH",
      description = {
        "host: the plain form that every podcast host and app reads (default);",
        "rich: all that the format can hold."
      })
  private Layout.Profile profile = Layout.Profile.HOST;

  @Option(names = "--strict", description = "Do not convert inputs with warnings or errors.")
  private boolean strict;

  ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Destination destination = target.destination(name);
    Report report = reporting.open(console);
    List<Source> sources = inputs.find(console, report, destination.folder());
    target.checkStdout(destination, sources, reporting);
    if (destination.isStdout(sources)) {
      inputs.each(sources, source -> text(source, destination.formats().getFirst()), report);
    } else {
      toFiles(sources, destination, report);
    }
    return report.finish();
  }

  private void toFiles(List<Source> sources, Destination destination, Report report)
      throws InterruptedException {
    Outputs outputs = writing.outputs();
    Plan plan = target.plan(sources, from.format(), destination, APART);
    inputs.each(
        plan.jobs(),
        Plan.Job::source,
        job -> Conversions.outcome(job, conversion().convert(job, outputs), outputs),
        report);
  }

  private Outcome text(Source source, Format format) throws IOException, TranscriptException {
    Parsed parsed = source.read(from.format());
    return conversion().accepts(parsed)
        ? Outcome.done(source.name(), Map.of(), conversion().text(parsed.transcript(), format))
            .withFaults(Conversions.faults(source, parsed, List.of(format)))
        : Conversions.refused(source, parsed);
  }

  private Conversion conversion() {
    Optional<CaptionStyle> style = captions.style();
    Layout layout = style.isPresent() ? Layout.of(profile).withLines() : Layout.of(profile);
    return new Conversion(from.format(), layout, style, strict);
  }
}
