package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Chapter;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Outputs.Overwrite;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.publish.ChapterFormat;
import io.sorimark.text.ShellWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where all that is made of one episode goes: a folder {@linkplain Source#episode named} after it.
 */
public record EpisodeFolder(Source source, Path folder) {

  /** What people have decided; it outlives all outputs beside it. */
  private static final String EDITS = "edits.jsonl";

  private static final String LAST_RUN = "last-run.json";

  /** Who speaks when, as it was heard in the recording or comes from another program. */
  private static final String VOICES = "voices.rttm";

  /**
   * A folder for each source.
   *
   * @throws TranscriptException if two sources would share one
   */
  public static List<EpisodeFolder> of(List<Source> sources, Path output)
      throws TranscriptException {
    Takers takers = new Takers();
    for (Source source : sources) {
      takers.take(output.resolve(source.episode()), source.name());
    }
    return sources.stream().map(source -> in(output, source)).toList();
  }

  /** The folder of a source, which may be that of another one, too. */
  public static EpisodeFolder in(Path output, Source source) {
    return new EpisodeFolder(source, output.resolve(source.episode()));
  }

  /** Whether the source is a recording, which has to be transcribed first. */
  public boolean isRecording() {
    return source.path().filter(Sources::isAudio).isPresent();
  }

  /** The same episode by the transcript that was recognized of its recording, if there is one. */
  public Optional<EpisodeFolder> transcribed() {
    Path transcript = folder.resolve(TranscriptFiles.FIRST);
    return Files.exists(transcript)
        ? Optional.of(new EpisodeFolder(Source.transcriptOf(source, transcript), folder))
        : Optional.empty();
  }

  /**
   * The same with a transcript: that which was recognized, if the source is a recording.
   *
   * @throws TranscriptException if it is not transcribed yet
   */
  public EpisodeFolder withTranscript() throws TranscriptException {
    if (!isRecording()) {
      return this;
    }
    String file = source.name();
    return transcribed()
        .orElseThrow(() ->
            new TranscriptException(
                "%s: not transcribed yet; `sorimark transcribe %s`"
                    .formatted(file, ShellWord.of(file))));
  }

  /** Where it is kept who speaks when, if it was heard. */
  public Path voices() {
    return folder.resolve(VOICES);
  }

  /** Who was heard in the recording, where a transcript with times names nobody. */
  RttmVoices heard(Transcript transcript) throws IOException {
    boolean open =
        transcript.timing() != Timing.NONE
            && transcript.cues().stream().allMatch(cue -> cue.speaker().isEmpty())
            && Files.isRegularFile(voices());
    return open
        ? RttmVoices.read(voices(), source.episode()).of(transcript, voices())
        : new RttmVoices(HeardVoices.NONE, List.of());
  }

  /** Writes chapters to carriers, and the transcript unless it is the one that was read. */
  Carriers write(
      List<Chapter> chapters, List<ChapterFormat> to, Transcript transcript, Outputs outputs)
      throws IOException {
    Carriers carriers =
        Carriers.write(
            chapters,
            chapters.isEmpty() ? List.of() : to,
            (format, text) -> outputs.write(folder.resolve(format.fileName()), text));
    Path captions = folder.resolve(captionsName());
    return ChapterConversion.isSame(captions, source)
        ? carriers
        : carriers.and(
            outputs.write(captions, Transcripts.write(transcript, Format.VTT, Layout.HOST)));
  }

  /** Writes the sections of a document. */
  public Written write(Sectioning.Result result, Outputs outputs) throws IOException {
    return outputs.write(folder.resolve("sections.json"), SectionsJson.write(result.sections()));
  }

  /** An episode may be called "chapters". */
  String captionsName() {
    String name = source.episode() + ".vtt";
    return name.equals(ChapterFormat.VTT.fileName()) ? "transcript.vtt" : name;
  }

  /** The edits that are kept, as lines. */
  String edits() throws IOException {
    Path file = folder.resolve(EDITS);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** By what, and to what table, the last run came. */
  Optional<LastRun> lastRun() throws IOException, TranscriptException {
    Path file = folder.resolve(LAST_RUN);
    try {
      return Files.exists(file)
          ? Optional.of(LastRun.read(Files.readString(file)))
          : Optional.empty();
    } catch (IllegalArgumentException damaged) {
      throw new TranscriptException(file + ": damaged; without it, numbers are those of a new run");
    }
  }

  /** Keeps what later runs go by. */
  void keep(String edits, LastRun run, boolean dryRun) throws IOException {
    Outputs outputs = new Outputs(Overwrite.REPLACE, dryRun);
    outputs.write(folder.resolve(LAST_RUN), run.text());
    if (!edits.equals(edits())) {
      outputs.write(folder.resolve(EDITS), edits);
    }
  }
}
