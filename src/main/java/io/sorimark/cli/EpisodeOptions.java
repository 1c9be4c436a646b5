package io.sorimark.cli;

import io.sorimark.format.Parsed;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.NameWork;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Overwrite;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one episode that a command below {@code names} is about. */
final class EpisodeOptions {

  /** Work on an episode; what it throws becomes the outcome. */
  @FunctionalInterface
  interface Work {
    Outcome on(NameWork work, Parsed parsed) throws IOException, TranscriptException;
  }

  @Parameters(index = "0", paramLabel = "EP", description = "The transcript of an episode.")
  private Path file = Path.of("");

  @Mixin private EpisodesOption episodes;
  @Mixin private FromOption from;

  @Option(
      names = "--dry-run",
      description = "Show what would be different in the transcript, and write nothing.")
  private boolean dryRun;

  boolean isDryRun() {
    return dryRun;
  }

  Path file() {
    return file;
  }

  /** What is decided is kept in the outputs, so they are made anew without a question. */
  Outputs outputs() {
    return new Outputs(Overwrite.REPLACE, dryRun);
  }

  int run(Report report, Work work) {
    Source source = Source.of(file);
    report.add(
        InputOptions.outcome(
            source.name(),
            new NameWork(source, episodes.output().resolve(source.episode())),
            one -> {
              Parsed parsed = source.read(from.format());
              Outcome outcome = work.on(one, parsed);
              return outcome.withMoreFaults(List.copyOf(Problems.faults(parsed, source)));
            }));
    return report.finish();
  }
}
