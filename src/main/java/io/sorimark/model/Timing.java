package io.sorimark.model;

/** How much of a transcript's timing the source itself had. */
public enum Timing {
  /** No times at all: every span is empty at zero. */
  NONE,
  /**
   * Starts only: each end is the next start, the last one estimated from the length of the text.
   */
  STARTS,
  /** Start and end of each cue. */
  SPANS
}
