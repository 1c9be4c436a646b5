package io.sorimark.cli;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Recognizing;
import io.sorimark.pipeline.TranscriptFiles;
import io.sorimark.pipeline.Transcription.Settings;
import io.sorimark.pipeline.Transcription.Transcribed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Recordings on their way to transcripts, one after another with one engine. */
final class Recognition implements AutoCloseable {

  private final Console console;
  private final Progress.Mode progress;
  private final Recognizing recognizing;

  /** With an engine that this closes. */
  Recognition(Console console, ReportOptions reporting, Recognizing recognizing) {
    this.console = console;
    this.progress = reporting.progress();
    this.recognizing = recognizing;
  }

  /** Transcribes one recording; what cannot be read becomes its outcome. */
  Outcome outcome(EpisodeFolder folder, TranscriptFiles files, Settings settings, Outputs outputs)
      throws NotInstalledException, InterruptedException {
    String name = folder.source().name();
    RecognitionProgress listening = new RecognitionProgress(console, progress, name);
    try {
      Transcribed transcribed =
          recognizing
              .transcription()
              .run(Path.of(name), folder.folder(), settings, listening::heard);
      listening.end();
      return Transcribings.outcome(
          folder.source(), transcribed, files.write(transcribed.transcript(), outputs), outputs);
    } catch (TranscriptException | IOException failed) {
      return Failures.outcome(name, failed);
    }
  }

  /** What transcribing would write. */
  static Outcome rehearsed(EpisodeFolder folder, Outputs outputs) throws IOException {
    TranscriptFiles files = new TranscriptFiles(folder.folder(), TranscriptFiles.USUAL);
    return Transcribings.rehearsed(folder.source(), files, outputs);
  }

  /** Transcribes all that is said, into the usual files; without data of its own in JSON. */
  Outcome outcome(EpisodeFolder folder, Outputs outputs)
      throws NotInstalledException, InterruptedException {
    TranscriptFiles files = new TranscriptFiles(folder.folder(), TranscriptFiles.USUAL);
    Outcome outcome = outcome(folder, files, Settings.WHOLE, outputs);
    return new Outcome(
        outcome.input(), Map.of(), "", outcome.note(), outcome.faults(), outcome.exit());
  }

  @Override
  public void close() {
    recognizing.close();
  }
}
