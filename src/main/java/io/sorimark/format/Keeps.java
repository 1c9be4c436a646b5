package io.sorimark.format;

/** What a written format carries, so that reading it back gives it again. */
public enum Keeps {
  /** The start of each cue. */
  STARTS,
  /** The end of each cue; without it an end is the next start. */
  ENDS,
  /** Cues that overlap stay apart and in order. */
  OVERLAPS,
  SPEAKERS,
  /** Line breaks inside a cue. */
  LINES,
  /** Time of each word. */
  WORDS,
  /** The recognizer's probability of each word; only together with words. */
  CONFIDENCE,
  IDS,
  LANGUAGE,
  /** Cues without text. */
  EMPTY_CUES,
  /** Who speaks when and nothing else; names have no spaces. */
  SPEAKER_TIMES_ONLY
}
