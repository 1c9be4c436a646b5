package io.sorimark.cli;

import io.sorimark.format.Format;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.TranscriptFiles;
import io.sorimark.pipeline.Transcription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sorimark transcribe}. */
@Command(
    name = "transcribe",
    description =
        "Recognize what is said in recordings, with Vosk or Whisper and a model on this machine.",
    footer = {
      "",
      "Writes DIR/EPISODE/transcript.json (with times of words), .vtt, .srt and .txt. A run that"
          + " was",
      "ended goes on where it was.",
      "",
      "Examples:",
      "  sorimark models get ko",
      "  sorimark transcribe ep12.mp3",
      "  sorimark transcribe audio/ --language ko --threads 4 -t vtt",
      "  sorimark transcribe ep12.mp3 --speakers 2"
    })
final class TranscribeCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = {"-o", "--output-dir", "--output_dir"},
      paramLabel = "DIR",
      description = "Where the folders of episodes go (default: output).")
  private Path output = Path.of("output");

  @Option(
      names = {"-t", "--output-format", "--output_format"},
      paramLabel = "FMT",
      split = ",",
      description = "Formats to write (default: podcast-json,vtt,srt,text).")
  private List<String> to = List.of();

  @Option(
      names = "--split-channels",
      description = "Each channel is a speaker of its own; for interviews with a microphone each.")
  private boolean splitChannels;

  @Option(
      names = "--multitrack",
      description = {
        "Each IN is a folder with a recording of each speaker, all begun at the same time;",
        "their names are taken from the files' names."
      })
  private boolean multitrack;

  @Option(
      names = "--resume",
      description = "Go on where an earlier run ended; that is done anyway.")
  private boolean resume;

  @Option(names = "--restart", description = "Forget what an earlier run has recognized.")
  private boolean restart;

  @Mixin private RecordingOptions recordings;
  @Mixin private PartOptions part;
  @Mixin private TrackOption track;
  @Mixin private RecognitionOptions recognizing;
  @Mixin private SpeakerCountOption speakers;
  @Mixin private NameOptions names;
  @Mixin private WriteOptions writing;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  TranscribeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Usage.refuse(spec, resume && restart, "--resume and --restart are one or the other");
    Usage.refuse(
        spec,
        (splitChannels || multitrack) && speakers.wish().isPresent(),
        "--speakers is for those who share a recording; each has one here");
    recognizing.check();
    List<Format> formats = formats();
    Transcription.Settings settings =
        new Transcription.Settings(part.part(), track.number(), splitChannels, restart);
    Report report = reporting.open(console);
    List<EpisodeFolder> folders =
        multitrack
            ? recordings.findFolders(report, output)
            : recordings.find(console, report, output);
    Outputs outputs = writing.outputs();
    if (folders.isEmpty() || outputs.dryRun()) {
      for (EpisodeFolder folder : folders) {
        TranscriptFiles files = new TranscriptFiles(folder.folder(), formats);
        report.add(Transcribings.rehearsed(folder.source(), files, outputs));
      }
      return report.finish();
    }
    try (Recognition recognition =
        new Recognition(
            console,
            reporting,
            recognizing.start(console, reporting, names.sources(), speakers.wish()))) {
      for (EpisodeFolder folder : folders) {
        TranscriptFiles files = new TranscriptFiles(folder.folder(), formats);
        report.add(recognition.outcome(folder, files, settings, outputs));
      }
    }
    return report.finish();
  }

  private List<Format> formats() {
    return to.isEmpty() ? TranscriptFiles.USUAL : FormatConverter.writable(to);
  }
}
