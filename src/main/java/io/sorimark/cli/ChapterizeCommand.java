package io.sorimark.cli;

import io.sorimark.format.Format;
import io.sorimark.format.Parsed;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Changes;
import io.sorimark.pipeline.ChapterRevision;
import io.sorimark.pipeline.ChapterSources;
import io.sorimark.pipeline.Chapterize;
import io.sorimark.pipeline.Choices;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.NameSources;
import io.sorimark.pipeline.NameSources.Found;
import io.sorimark.pipeline.NameWork;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Publishing;
import io.sorimark.pipeline.Publishing.Published;
import io.sorimark.pipeline.Sectioning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sorimark chapterize}. */
@Command(
    name = "chapterize",
    description = "Find the chapters of episodes, and say why they begin where they do.",
    footer = {
      "",
      "Writes the chapters in every carrier, and EPISODE.vtt, into DIR/EPISODE.",
      "A recording is transcribed first (sorimark models get ...), or its transcript taken that is",
      "there already.",
      "A text without times has sections instead: sections.json.",
      "Edits are kept in edits.jsonl there; numbers are those of the last table.",
      "",
      "Examples:",
      "  sorimark chapterize talk.txt",
      "  sorimark chapterize talk.txt --count 8 --explain",
      "  sorimark chapterize talk.txt --set 3=\"The GPU war\" --merge 4,5",
      "  sorimark chapterize talk.txt --undo",
      "  sorimark chapterize talk.txt --glossary names.tsv"
    })
final class ChapterizeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private EpisodesOption episodes;
  @Mixin private InputOptions inputs;
  @Mixin private ChoiceOptions choosing;
  @Mixin private ChapterEditOptions editing;
  @Mixin private RecognitionOptions recognizing;
  @Mixin private SpeakerCountOption speakers;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  @Option(
      names = "--read-as",
      paramLabel = "FMT",
      converter = FormatConverter.Any.class,
      description = "Read inputs as this format, whatever they look like.")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = {"-g", "--glossary"},
      paramLabel = "F",
      description = {
        "Put right misheard names of this glossary first, those that are sure; may be given",
        "again. What `sorimark names` has decided for the episode comes before it."
      })
  private List<Path> glossaries = List.of();

  @Option(
      names = "--explain",
      description = "Show scores, other titles, and where chapters nearly began.")
  private boolean explain;

  ChapterizeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, InterruptedException, TranscriptException, NotInstalledException {
    Chapterize.loadAhead();
    Choices choices = choosing.choices();
    ChapterRevision revision = editing.revision(spec.commandLine());
    Report report = reporting.open(console);
    List<EpisodeFolder> folders = transcribed(folders(report), report);
    boolean several = folders.size() > 1;
    if (several && !revision.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "edits are for one episode");
    }
    inputs.each(
        folders,
        EpisodeFolder::source,
        folder -> outcome(folder, choices, revision, several ? folder.source().name() + "\n" : ""),
        report);
    return report.finish();
  }

  private List<EpisodeFolder> folders(Report report) throws IOException {
    return Usage.folders(
        spec, inputs.findEpisodes(console, report, episodes.output()), episodes.output());
  }

  /** Recordings are transcribed first, those that were not yet. */
  private List<EpisodeFolder> transcribed(List<EpisodeFolder> folders, Report report)
      throws IOException, InterruptedException, TranscriptException, NotInstalledException {
    List<EpisodeFolder> recordings =
        folders.stream().filter(f -> f.isRecording() && f.transcribed().isEmpty()).toList();
    if (writing.outputs().dryRun()) {
      for (EpisodeFolder folder : recordings) {
        report.add(Recognition.rehearsed(folder, writing.outputs()));
      }
    } else if (!recordings.isEmpty()) {
      try (Recognition recognition =
          new Recognition(
              console,
              reporting,
              recognizing.start(console, reporting, names(), speakers.wish()))) {
        for (EpisodeFolder folder : recordings) {
          report.add(recognition.outcome(folder, writing.outputs()));
        }
      }
    }
    return folders.stream()
        .flatMap(f -> f.isRecording() ? f.transcribed().stream() : Stream.of(f))
        .toList();
  }

  private Outcome outcome(
      EpisodeFolder folder, Choices choices, ChapterRevision revision, String heading)
      throws IOException, TranscriptException {
    Parsed parsed = folder.source().read(format);
    Transcript transcript = parsed.transcript();
    if (transcript.timing() == Timing.NONE
        && revision.isEmpty()
        && ChapterSources.beside(folder.source()).isEmpty()) {
      Sectioning.Result result =
          Sectioning.of(transcript, choices.settings().granularity().count());
      if (result.sections().size() > 1) {
        return sections(folder, result).withMoreFaults(Problems.faults(parsed, folder.source()));
      }
    }
    Outputs outputs = writing.outputs();
    NameWork work = new NameWork(folder.source(), folder.folder());
    Found found = names().read();
    Changes.Corrected corrected = work.correctedWith(transcript, found.glossary());
    Publishing publishing = Publishing.of(folder, corrected.transcript());
    Published published = publishing.chapters(choices, revision, outputs);
    List<Fault> faults = new ArrayList<>(Problems.faults(parsed, folder.source()));
    faults.addAll(Problems.faults(publishing, folder));
    faults.addAll(NameOptions.faults(found));
    corrected.problems().forEach(problem -> faults.add(Fault.of(problem, "")));
    return new Chapterings(folder, published, heading, explain, outputs.dryRun()).outcome(faults);
  }

  private NameSources names() {
    return new NameSources(glossaries, List.of());
  }

  private Outcome sections(EpisodeFolder folder, Sectioning.Result result) throws IOException {
    Outputs outputs = writing.outputs();
    return Sectionings.outcome(folder.source(), result, folder.write(result, outputs), outputs);
  }
}
