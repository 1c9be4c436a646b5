package io.sorimark.cli;

import io.sorimark.model.Transcript;
import io.sorimark.pipeline.NameWork;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sorimark names undo}. */
@Command(
    name = "undo",
    description = {
      "Take decisions about changes back, all or those that are named, and write the corrected",
      "transcript anew. A fixed change that nobody decided about is taken out."
    },
    footer = {"", "Example:  sorimark names undo talk.vtt 31.12"})
final class NamesUndoCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private EpisodeOptions episode;
  @Mixin private ReportOptions reporting;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "CHANGE",
      description = "An id, what was heard, or HEARD=NAME (default: all decisions).")
  private List<String> changes = List.of();

  NamesUndoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return episode.run(
        reporting.open(console),
        (work, parsed) -> {
          Transcript transcript = parsed.transcript();
          NameWork.Result result = work.undo(transcript, Set.copyOf(changes), episode.outputs());
          return NameOutcomes.of(work, result, transcript, "", episode.outputs(), List.of());
        });
  }
}
