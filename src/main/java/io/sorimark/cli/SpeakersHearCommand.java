package io.sorimark.cli;

import io.sorimark.audio.Audio;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.DataFolder;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.SpeakerHearing;
import io.sorimark.pipeline.SpeakerTelling;
import io.sorimark.pipeline.SpeakerTelling.By;
import io.sorimark.pipeline.SpeakerWish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sorimark speakers hear}. */
@Command(
    name = "hear",
    description = "Hear who speaks when in recordings, by voice; no word is recognized.",
    footer = {
      "",
      "Writes DIR/EPISODE/voices.rttm. A transcript of the same name that names nobody gets its",
      "speakers from there when `speakers` or `chapterize` reads it; so it does from what another",
      "program writes there.",
      "",
      "Example:  sorimark speakers hear ep12.mp3 --speakers 2"
    })
final class SpeakersHearCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--speakers",
      paramLabel = "N",
      converter = SpeakerWishConverter.class,
      description = "How many speak; auto: as many as are found (default: auto).")
  private SpeakerWish speakers = SpeakerWish.AUTO;

  @Mixin private EpisodesOption episodes;
  @Mixin private RecordingOptions recordings;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  SpeakersHearCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, NotInstalledException, TranscriptException, InterruptedException {
    Usage.refuse(spec, !speakers.isWanted(), "--speakers is a number or auto here");
    SpeakerTelling telling = telling();
    if (!reporting.isQuiet()) {
      console.err().println(Transcribings.announcement(telling));
    }
    Report report = reporting.open(console);
    Audio audio = Audio.with(DataFolder.ofUser());
    SpeakerHearing hearing = new SpeakerHearing(audio, telling, writing.outputs());
    for (EpisodeFolder folder : recordings.find(console, report, episodes.output())) {
      report.add(outcome(hearing, folder));
    }
    return report.finish();
  }

  private SpeakerTelling telling() throws IOException, NotInstalledException {
    SpeakerTelling telling = SpeakerTelling.of(ModelsCommand.store(), Optional.of(speakers));
    return telling.by() == By.TEXT ? SpeakerTelling.byVoice(ModelsCommand.store()) : telling;
  }

  private Outcome outcome(SpeakerHearing hearing, EpisodeFolder folder)
      throws NotInstalledException, InterruptedException {
    String name = folder.source().name();
    try {
      return writing.outputs().dryRun()
          ? Hearings.rehearsed(folder, writing.outputs())
          : Hearings.outcome(
              folder.source(), hearing.hear(Path.of(name), folder), writing.outputs());
    } catch (TranscriptException | IOException failed) {
      return Failures.outcome(name, failed);
    }
  }
}
