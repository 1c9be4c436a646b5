package io.sorimark.cli;

import io.sorimark.model.Correction.Band;
import io.sorimark.model.Transcript;
import io.sorimark.pipeline.NameWork;
import io.sorimark.pipeline.NameWork.Decisions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sorimark names apply}. */
@Command(
    name = "apply",
    description = "Decide about proposed changes, and write the corrected transcript.",
    footer = {
      "",
      "Writes DIR/EPISODE/EPISODE.corrected.vtt: the transcript with what is fixed or accepted.",
      "Changes are named by id (31.12), by what was heard (all places), or HEARD=NAME. Where",
      "both options name a place, the more exact one decides, and --reject if both are as exact.",
      "",
      "Examples:",
      "  sorimark names apply talk.vtt",
      "  sorimark names apply talk.vtt --accept Kudrant --reject 31.12"
    })
final class NamesApplyCommand implements Callable<Integer> {

  /** How much is accepted. */
  enum Bands {
    AUTO(Band.FIXED),
    SUGGESTED(Band.CHECK);

    private final Band band;

    Bands(Band band) {
      this.band = band;
    }
  }

  private final Console console;

  @Mixin private EpisodeOptions episode;
  @Mixin private ReportOptions reporting;

  @Option(
      names = "--band",
      paramLabel = "WHICH",
      description =
          "auto: what is fixed (default); suggested: accept all that is to be checked, too.")
  private Bands bands = Bands.AUTO;

  @Option(names = "--accept", paramLabel = "CHANGE", arity = "1..*", description = "Accept these.")
  private List<String> accept = List.of();

  @Option(names = "--reject", paramLabel = "CHANGE", arity = "1..*", description = "Reject these.")
  private List<String> reject = List.of();

  NamesApplyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return episode.run(
        reporting.open(console),
        (work, parsed) -> {
          Transcript transcript = parsed.transcript();
          Decisions decisions = new Decisions(bands.band, Set.copyOf(accept), Set.copyOf(reject));
          NameWork.Result result = work.apply(transcript, decisions, episode.outputs());
          String text = episode.isDryRun() ? NameChanges.diff(transcript, result.corrected()) : "";
          return NameOutcomes.of(work, result, transcript, text, episode.outputs(), List.of());
        });
  }
}
