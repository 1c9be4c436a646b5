package io.sorimark.cli;

import io.sorimark.model.Transcript;
import io.sorimark.names.Settings;
import io.sorimark.pipeline.NameSources.Found;
import io.sorimark.pipeline.NameWork;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sorimark names propose}. */
@Command(
    name = "propose",
    description = "Propose changes of an episode's names, with evidence.",
    footer = {
      "",
      "Writes DIR/EPISODE/changes.jsonl; what was decided there before stays decided.",
      "",
      "Example:  sorimark names propose talk.vtt --glossary names.tsv --notes page.html"
    })
final class NamesProposeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private EpisodeOptions episode;
  @Mixin private NameOptions names;
  @Mixin private ReportOptions reporting;

  @Option(names = "--weak", description = "Show also what is too weak to ask about.")
  private boolean weak;

  NamesProposeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return episode.run(
        reporting.open(console),
        (work, parsed) -> {
          Transcript transcript = parsed.transcript();
          Found found = names.sources(work.source()).read(transcript);
          List<Fault> faults = NameOptions.faultsWithNone(found);
          Settings settings = new Settings(weak, Settings.DEFAULT.without());
          NameWork.Result result =
              work.propose(transcript, found.glossary(), settings, episode.outputs());
          String text =
              episode.isDryRun()
                  ? NameChanges.diff(transcript, result.corrected())
                  : NameChanges.table(result.changes(), transcript);
          return NameOutcomes.of(work, result, transcript, text, episode.outputs(), faults);
        });
  }
}
