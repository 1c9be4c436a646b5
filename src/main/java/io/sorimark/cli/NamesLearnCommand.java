package io.sorimark.cli;

import io.sorimark.pipeline.NameSources;
import io.sorimark.pipeline.Outputs.Written;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sorimark names learn}. */
@Command(
    name = "learn",
    description = {
      "Keep what was decided for the next episodes of the show.",
      "That is accepted names, what they were heard as, and pairs that were rejected."
    },
    footer = {"", "Example:  sorimark names learn talk.vtt"})
final class NamesLearnCommand implements Callable<Integer> {

  private static final String NOTHING =
      "nothing to learn: no change was accepted or rejected by `sorimark names apply`";

  private final Console console;

  @Mixin private EpisodeOptions episode;
  @Mixin private ReportOptions reporting;

  @Option(
      names = "--to",
      paramLabel = "F",
      description =
          "The glossary of what was learned (default: learned.tsv beside the transcript).")
  private Optional<Path> learned = Optional.empty();

  NamesLearnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path file = learned.orElseGet(() -> episode.file().resolveSibling(NameSources.LEARNED));
    return episode.run(
        reporting.open(console),
        (work, parsed) -> {
          List<Written> written = work.learn(file, episode.outputs()).stream().toList();
          Map<String, Object> data = new LinkedHashMap<>();
          data.put("input", work.source().name());
          data.put("outputs", written.stream().map(Writings::data).toList());
          return Outcome.done(work.source().name(), data, "")
              .withNote(
                  written.isEmpty()
                      ? NOTHING
                      : Writings.note(work.source(), written, episode.outputs()));
        });
  }
}
