package io.sorimark.cli;

import io.sorimark.model.Timing;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Chapterize;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "Writes DIR/EPISODE/chapters.json, description.txt and EPISODE.vtt.",
      "",
      "Example:  sorimark chapterize talk.txt"
    })
final class ChapterizeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private InputOptions inputs;
  @Mixin private GranularityOptions granularity;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      description = "Where the folders of episodes go (default: output).")
  private Path output = Path.of("output");

  ChapterizeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Chapterize.Settings settings = new Chapterize.Settings(granularity.granularity());
    Report report = reporting.open(console);
    List<Source> sources = inputs.find(console, report, Optional.of(output));
    inputs.each(
        folders(sources), EpisodeFolder::source, folder -> outcome(folder, settings), report);
    return report.finish();
  }

  private List<EpisodeFolder> folders(List<Source> sources) {
    try {
      return EpisodeFolder.of(sources, output);
    } catch (TranscriptException collision) {
      throw new ParameterException(
          spec.commandLine(), collision.getMessage() + "\nRun them one by one, with -o.");
    }
  }

  private Outcome outcome(EpisodeFolder folder, Chapterize.Settings settings)
      throws IOException, TranscriptException {
    Source source = folder.source();
    var parsed = source.read(inputs.from());
    List<Fault> faults = Problems.faults(parsed, source);
    if (parsed.transcript().timing() == Timing.NONE) {
      return Chapterings.none(source, faults, "no times in it, and chapters need times");
    }
    Chapterize.Result result = Chapterize.run(parsed.transcript(), settings);
    if (result.chapters().isEmpty()) {
      return Chapterings.none(source, faults, "nothing is said in it");
    }
    Outputs outputs = writing.outputs();
    return Chapterings.outcome(source, result, folder.write(result, outputs), outputs, faults);
  }
}
