package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Outputs.Overwrite;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.publish.ChaptersJson;
import io.sorimark.publish.DescriptionText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where all that is made of one episode goes: a folder named after its transcript. */
public record EpisodeFolder(Source source, Path folder) {

  /** Who speaks by all edits, and what became of the outputs. */
  public record Edited(Conversation conversation, List<Written> outputs) {}

  /** What people have decided; it outlives all outputs beside it. */
  private static final String EDITS = "edits.jsonl";

  /**
   * A folder for each source.
   *
   * @throws TranscriptException if two sources would share one
   */
  public static List<EpisodeFolder> of(List<Source> sources, Path output)
      throws TranscriptException {
    Map<String, String> takers = new HashMap<>();
    for (Source source : sources) {
      String other = takers.putIfAbsent(source.stem(), source.name());
      if (other != null) {
        throw new TranscriptException(
            "%s and %s would both become %s"
                .formatted(other, source.name(), output.resolve(source.stem())));
      }
    }
    return sources.stream().map(s -> new EpisodeFolder(s, output.resolve(s.stem()))).toList();
  }

  /**
   * Writes the chapters for players and for the description, and the cleaned transcript, with the
   * speakers if they are told.
   *
   * @throws TranscriptException if the edits kept in the folder do not fit the transcript
   */
  public List<Written> write(Chapterize.Result result, Outputs outputs)
      throws IOException, TranscriptException {
    return write(result, conversation(result), outputs);
  }

  private List<Written> write(Chapterize.Result result, Conversation conversation, Outputs outputs)
      throws IOException {
    Transcript labelled = conversation.labelled(result.transcript());
    return List.of(
        outputs.write(folder.resolve("chapters.json"), ChaptersJson.write(result.chapters())),
        outputs.write(
            folder.resolve("description.txt"), DescriptionText.of(result.chapters()).text()),
        outputs.write(
            folder.resolve(source.stem() + ".vtt"),
            Transcripts.write(labelled, Format.VTT, Layout.HOST)));
  }

  /** Who speaks, by the edits that are kept in the folder. */
  public Conversation conversation(Chapterize.Result result)
      throws IOException, TranscriptException {
    return conversation(result, keptEdits());
  }

  /**
   * Keeps further edits of the speakers, and makes all outputs anew.
   *
   * @param undo whether the last of the kept edits is taken back first
   * @throws TranscriptException if the edits do not fit the transcript, or there is none to undo;
   *     nothing is written then
   */
  public Edited edit(
      Chapterize.Result result, List<SpeakerEdit> edits, boolean undo, boolean dryRun)
      throws IOException, TranscriptException {
    String kept = keptEdits();
    if (undo) {
      kept = SpeakerEdits.withoutLast(kept).orElseThrow(this::nothingToUndo);
    }
    String text = SpeakerEdits.with(kept, edits);
    Conversation edited = conversation(result, text);
    Outputs outputs = new Outputs(Overwrite.REPLACE, dryRun);
    List<Written> written = new ArrayList<>();
    written.add(outputs.write(folder.resolve(EDITS), text));
    written.addAll(write(result, edited, outputs));
    return new Edited(edited, List.copyOf(written));
  }

  private static Conversation conversation(Chapterize.Result result, String edits)
      throws TranscriptException {
    return Conversation.of(result.attributed()).edited(SpeakerEdits.read(edits));
  }

  private String keptEdits() throws IOException {
    Path file = folder.resolve(EDITS);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private TranscriptException nothingToUndo() {
    return new TranscriptException(folder.resolve(EDITS) + ": no edit of speakers to undo");
  }
}
