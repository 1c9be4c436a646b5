package io.sorimark.cli;

import io.sorimark.format.Parsed;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Changes;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.NameWork;
import io.sorimark.pipeline.Publishing;
import io.sorimark.pipeline.Source;
import io.sorimark.pipeline.SpeakerEdit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sorimark speakers}. */
@Command(
    name = "speakers",
    description = "Say who speaks in an episode, and set it right.",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Edits are kept in DIR/EPISODE/edits.jsonl, and all outputs there are made anew.",
      "Speakers are named by number or by name.",
      "",
      "Examples:",
      "  sorimark speakers talk.txt",
      "  sorimark speakers talk.txt --set S1=Ada --turn 12:34=S2",
      "  sorimark speakers talk.txt --undo",
      "  sorimark speakers ep12.mp3        # once it is transcribed"
    })
final class SpeakersCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private EpisodesOption episodes;
  @Mixin private InputOptions inputs;
  @Mixin private FromOption from;
  @Mixin private SpeakerEditOptions edits;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  @Option(names = "--undo", description = "Take back the last edit.")
  private boolean undo;

  @Option(names = "--dry-run", description = "Say what would be written and write nothing.")
  private boolean dryRun;

  private SpeakersCommand(Console console) {
    this.console = console;
  }

  static CommandLine with(Console console) {
    CommandLine speakers = new CommandLine(new SpeakersCommand(console));
    InputOptions.leaveOpen(speakers.getCommandSpec());
    return speakers
        .addSubcommand(new SpeakersHearCommand(console))
        .addSubcommand(new SpeakersLearnCommand(console))
        .addSubcommand(new SpeakersForgetCommand(console));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    inputs.require(spec);
    List<SpeakerEdit> asked = edits.edits(spec.commandLine());
    Report report = reporting.open(console);
    List<Source> sources = inputs.findEpisodes(console, report, episodes.output());
    boolean changes = undo || !asked.isEmpty();
    if (changes && sources.size() > 1) {
      throw new ParameterException(spec.commandLine(), "edits are for one episode");
    }
    inputs.each(
        sources.stream().map(source -> EpisodeFolder.in(episodes.output(), source)).toList(),
        EpisodeFolder::source,
        folder -> outcome(folder.withTranscript(), asked, changes),
        report);
    return report.finish();
  }

  private Outcome outcome(EpisodeFolder folder, List<SpeakerEdit> asked, boolean changes)
      throws IOException, TranscriptException {
    Source source = folder.source();
    Parsed parsed = source.read(from.format());
    Changes.Corrected corrected =
        new NameWork(source, folder.folder()).corrected(parsed.transcript());
    Publishing publishing = Publishing.of(folder, corrected.transcript());
    Outcome outcome =
        changes
            ? Speakings.outcome(folder, publishing.speakers(asked, undo, dryRun), dryRun)
            : Speakings.outcome(source, publishing.conversation());
    List<Fault> faults = new ArrayList<>(Problems.faults(parsed, source));
    faults.addAll(Problems.faults(publishing, folder));
    corrected.problems().forEach(problem -> faults.add(Fault.of(problem, "")));
    return outcome.withFaults(faults);
  }
}
