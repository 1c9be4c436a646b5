package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Note;
import io.sorimark.model.Transcript;
import io.sorimark.pipeline.Outputs.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that a recognized transcript becomes: {@code transcript.vtt} and so on. */
public record TranscriptFiles(Path folder, List<Format> formats) {

  /** What an episode's folder gets: the JSON has times of words, the text nothing but text. */
  public static final List<Format> USUAL =
      List.of(Format.PODCAST_JSON, Format.VTT, Format.SRT, Format.TEXT);

  private static final String STEM = "transcript";

  /** The file that later stages read. */
  static final String FIRST = STEM + ".json";

  /**
   * Whether a file that is called so, but for its extension, is one of these: no episode's name.
   */
  static boolean isNameless(String stem) {
    return stem.equals(STEM)
        || (stem.startsWith(STEM + ".")
            && Format.of(stem.substring(STEM.length() + 1)).isPresent());
  }

  /** Writes them all; the recording is called after the folder. */
  public List<Written> write(Transcript recognized, Outputs outputs) throws IOException {
    List<Note> notes = new ArrayList<>(recognized.notes());
    notes.add(new Note(Note.RECORDING, String.valueOf(folder.getFileName()), 0));
    Transcript transcript = recognized.withNotes(notes);
    List<Written> written = new ArrayList<>();
    for (var file : files().entrySet()) {
      Layout layout = file.getValue() == Format.PODCAST_JSON ? Layout.RICH : Layout.HOST;
      String text = Transcripts.write(transcript, file.getValue(), layout);
      written.add(outputs.write(file.getKey(), text));
    }
    return written;
  }

  /** Where each goes; a second format with the same extension has its name in the file's. */
  public Map<Path, Format> files() {
    Map<Path, Format> files = new LinkedHashMap<>();
    for (Format format : formats) {
      String extension = format.extensions().getFirst();
      Path plain = folder.resolve(STEM + "." + extension);
      files.put(
          files.containsKey(plain)
              ? folder.resolve("%s.%s.%s".formatted(STEM, format.id(), extension))
              : plain,
          format);
    }
    return files;
  }
}
