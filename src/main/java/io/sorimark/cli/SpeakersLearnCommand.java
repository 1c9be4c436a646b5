package io.sorimark.cli;

import io.sorimark.audio.Audio;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ChapterSources;
import io.sorimark.pipeline.DataFolder;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.KnownVoices;
import io.sorimark.pipeline.NameWork;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Overwrite;
import io.sorimark.pipeline.Publishing;
import io.sorimark.pipeline.Source;
import io.sorimark.pipeline.SpeakerHearing;
import io.sorimark.pipeline.SpeakerTelling;
import io.sorimark.pipeline.VoiceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sorimark speakers learn}. */
@Command(
    name = "learn",
    description = {
      "Learn the voices of those who have a name in an episode.",
      "They are named so in the next episodes of the show. They are kept on this machine, in",
      "voices.json beside the recording."
    },
    footer = {
      "",
      "Examples:",
      "  sorimark speakers ep12.mp3 --set S1=Ada --set S2=Blaise",
      "  sorimark speakers learn ep12.mp3",
      "  sorimark speakers learn ep12.vtt --audio ep12.mp3"
    })
final class SpeakersLearnCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "EP",
      description = "A recording that was transcribed, or the transcript of one.")
  private Path file = Path.of("");

  @Option(
      names = "--audio",
      paramLabel = "FILE",
      description = "The recording (default: the one beside the transcript, of its name).")
  private Optional<Path> audio = Optional.empty();

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      description = "Where the folders of episodes are (default: output).")
  private Path output = Path.of("output");

  @Mixin private ReportOptions reporting;

  SpeakersLearnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, NotInstalledException, TranscriptException, InterruptedException {
    SpeakerTelling telling = SpeakerTelling.byVoice(ModelsCommand.store());
    Report report = reporting.open(console);
    Source source = Source.of(file);
    EpisodeFolder given = EpisodeFolder.in(output, source);
    Outputs outputs = new Outputs(Overwrite.REPLACE, false);
    SpeakerHearing hearing = new SpeakerHearing(Audio.with(DataFolder.ofUser()), telling, outputs);
    try {
      Path recording = recording(given);
      EpisodeFolder talk = given.withTranscript();
      Publishing publishing = Publishing.of(talk, transcript(talk));
      SpeakerHearing.Learned learned =
          hearing.learn(
              recording,
              talk,
              publishing.conversation(),
              new VoiceFile(KnownVoices.beside(recording)));
      Outcome outcome = Hearings.learned(source, learned, outputs);
      report.add(outcome.withMoreFaults(Problems.faults(publishing, talk)));
    } catch (TranscriptException | IOException failed) {
      report.add(Failures.outcome(source.name(), failed));
    }
    return report.finish();
  }

  private Path recording(EpisodeFolder given) throws TranscriptException {
    return audio
        .or(() -> given.isRecording() ? Optional.of(file) : Optional.empty())
        .or(() -> ChapterSources.beside(given.source()).audio())
        .orElseThrow(
            () -> new TranscriptException(file + ": no recording beside it; --audio FILE"));
  }

  private static Transcript transcript(EpisodeFolder talk) throws IOException, TranscriptException {
    Transcript read = talk.source().read(Optional.empty()).transcript();
    return new NameWork(talk.source(), talk.folder()).corrected(read).transcript();
  }
}
