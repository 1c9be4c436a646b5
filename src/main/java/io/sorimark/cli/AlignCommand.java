package io.sorimark.cli;

import io.sorimark.alignment.Retiming.Retimed;
import io.sorimark.format.Parsed;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Aligning;
import io.sorimark.pipeline.Aligning.Aligned;
import io.sorimark.pipeline.Conversion;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Plan;
import io.sorimark.pipeline.Source;
import io.sorimark.pipeline.SpeakerWish;
import io.sorimark.pipeline.Transcription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sorimark align}. */
@Command(
    name = "align",
    description = {
      "Give the words of a transcript the times at which they are said.",
      "The recording is recognized, what was heard is held against what is written, and the",
      "transcript comes out as it is written, with a time for each word."
    },
    footer = {
      "",
      "Examples:",
      "  sorimark align talk.txt talk.mp3 -t vtt,podcast-json -o aligned",
      "  sorimark align seconds.srt --words output/talk/transcript.json -o talk.vtt"
    })
final class AlignCommand implements Callable<Integer> {

  /** In runs, of the words that are written: less, and it is another recording. */
  private static final double TOGETHER = .1;

  /** Words that are too few to tell. */
  private static final int FEW = 20;

  private final Console console;

  @Parameters(index = "0", paramLabel = "TEXT", description = "A transcript of any format.")
  private Path text = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "AUDIO",
      description = "The recording; it is recognized in --recognized-in, once.")
  private Optional<Path> audio = Optional.empty();

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description = "A transcript of the recording with times of words, in place of AUDIO.")
  private Optional<Path> words = Optional.empty();

  @Option(
      names = "--recognized-in",
      paramLabel = "DIR",
      description = "Where what is recognized is kept (default: output).")
  private Path recognizedIn = Path.of("output");

  @Mixin private RichOption rich;
  @Mixin private FromOption from;
  @Mixin private RecognitionOptions recognizing;
  @Mixin private NameOptions names;
  @Mixin private CaptionOptions captions;
  @Mixin private TargetOptions target;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  AlignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Usage.refuse(
        spec, audio.isPresent() == words.isPresent(), "either AUDIO or --words FILE is needed");
    Destination destination = target.destination(Optional.empty());
    Source source = Source.of(text);
    target.checkStdout(destination, List.of(source), reporting);
    Report report = reporting.open(console);
    for (Path needed : List.of(text, audio.or(() -> words).orElseThrow())) {
      if (!Files.isRegularFile(needed)) {
        Fault missing = Fault.error("not-found", needed + ": no such file");
        report.add(Outcome.failed(needed.toString(), ExitCode.UNREADABLE, missing));
        return report.finish();
      }
    }
    Transcript heard = words.isPresent() ? read(words.get()) : recognized(audio.orElseThrow());
    report.add(InputOptions.outcome(source.name(), source, s -> aligned(s, heard, destination)));
    return report.finish();
  }

  private Transcript read(Path file) throws IOException, TranscriptException {
    Transcript heard = Source.of(file).read(Optional.empty()).transcript();
    if (heard.timing() == Timing.NONE) {
      throw new TranscriptException(file + " has no times to take");
    }
    return heard;
  }

  private Transcript recognized(Path recording)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    EpisodeFolder folder = EpisodeFolder.of(List.of(Source.of(recording)), recognizedIn).getFirst();
    try (var started =
        recognizing.start(console, reporting, names.sources(), Optional.of(SpeakerWish.OFF))) {
      RecognitionProgress listening =
          new RecognitionProgress(console, reporting.progress(), recording.toString());
      Transcript heard =
          started
              .transcription()
              .run(recording, folder.folder(), Transcription.Settings.WHOLE, listening::heard)
              .transcript();
      listening.end();
      return heard;
    }
  }

  private Outcome aligned(Source source, Transcript heard, Destination destination)
      throws IOException, TranscriptException {
    Parsed parsed = source.read(from.format());
    Aligned aligned = Aligning.align(source, parsed.transcript(), heard);
    Retimed retimed = aligned.retimed();
    if (!isTogether(retimed)) {
      Fault apart =
          Fault.error(
              "not-together",
              String.format(
                  Locale.ROOT,
                  "%s: not what was heard: only %d of its %d words stand together there;"
                      + " nothing written",
                  source.name(),
                  retimed.inRuns(),
                  retimed.words()));
      return Outcome.failed(source.name(), ExitCode.NOTHING_FOUND, apart);
    }
    Outcome outcome =
        destination.isStdout(List.of(source))
            ? printed(source, parsed, retimed.transcript(), destination)
            : written(source, retimed.transcript(), destination);
    return outcome
        .withMoreFaults(faults(aligned))
        .withMoreData(
            Map.of("words", retimed.words(), "heard", retimed.paired(), "inRuns", retimed.inRuns()))
        .withNote(
            String.format(
                Locale.ROOT,
                "%s (%.0f %% of the words were heard)",
                outcome.note().isEmpty() ? source.name() : outcome.note(),
                100 * retimed.share()));
  }

  private static boolean isTogether(Retimed retimed) {
    return retimed.words() < FEW
        ? retimed.words() == 0 || retimed.paired() > 0
        : retimed.inRuns() >= TOGETHER * retimed.words();
  }

  private Outcome printed(Source source, Parsed parsed, Transcript retimed, Destination destination)
      throws IOException, TranscriptException {
    String written = conversion().text(retimed, destination.formats().getFirst());
    return Outcome.done(source.name(), Map.of(), written)
        .withFaults(Problems.faults(parsed, source));
  }

  private Outcome written(Source source, Transcript retimed, Destination destination)
      throws IOException, TranscriptException {
    Outputs outputs = writing.outputs();
    Plan.Job job = target.plan(List.of(source), from.format(), destination, "-o").jobs().getFirst();
    return Conversions.outcome(job, conversion().convert(job, outputs, before -> retimed), outputs);
  }

  private Conversion conversion() {
    return new Conversion(from.format(), rich.layout(), captions.style(), false);
  }

  private List<Fault> faults(Aligned aligned) {
    List<Fault> faults = new ArrayList<>();
    if (aligned.estimated()) {
      faults.add(
          Fault.warning(
              "no-word-times",
              words.or(() -> audio).orElseThrow()
                  + ": what was heard has no times of words, so cues were divided"));
    }
    aligned.problems().forEach(problem -> faults.add(Fault.of(problem, "")));
    return faults;
  }
}
