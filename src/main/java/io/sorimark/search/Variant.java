package io.sorimark.search;

/**
 * Something else that was looked for, because names say so.
 *
 * @param asked what the query says
 * @param found what was looked for beside it
 */
public record Variant(String asked, String found, Kind kind) {

  /** What the other is to what was asked for. */
  public enum Kind {
    /** Another right spelling. */
    SPELLING,
    /** A misheard form of it. */
    MISHEARD,
    /** The right form of it, which is a misheard one. */
    RIGHT,
    /** It sounds like it. */
    SOUND
  }
}
