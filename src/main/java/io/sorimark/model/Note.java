package io.sorimark.model;

/**
 * Something a transcript file holds beside its cues: a comment, a style sheet, a title line.
 *
 * @param kind what it is, in the format's own word: "NOTE", "STYLE", "front matter", "ti" ...
 * @param text its content as the file gave it, lines separated by LF
 * @param cue index of the cue it stands before; the number of cues when it stands after the last
 */
public record Note(String kind, String text, int cue) {

  /** The kind of the note that names the recording, where a format has a place for that. */
  public static final String RECORDING = "recording";

  public Note {
    if (cue < 0) {
      throw new IllegalArgumentException("not a cue index: " + cue);
    }
  }
}
