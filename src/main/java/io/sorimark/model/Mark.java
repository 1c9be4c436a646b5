package io.sorimark.model;

/** What a reader noticed about a cue that it kept all the same. */
public enum Mark {
  /** The file gave this cue after one that starts later. */
  OUT_OF_ORDER,
  /** It starts before the cue ahead of it has ended. */
  OVERLAP,
  /** The file's end lies before its start; the span is empty at the start. */
  NEGATIVE_LENGTH,
  /** One of a run of cues that say the same again: what recognizers invent on silence. */
  REPEATED,
  /** The recognizer itself held it for unlikely. */
  DOUBTED
}
