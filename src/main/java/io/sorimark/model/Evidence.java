package io.sorimark.model;

/**
 * A reason for a chapter: that it begins where it does, or that it is called what it is.
 *
 * @param text what was found, in the words of the transcript
 */
public record Evidence(Kind kind, String text) {

  /** What kind of reason. */
  public enum Kind {
    /** Somebody else begins to speak, and at some length; the text is how the turn begins. */
    TURN,
    /** A question is asked. */
    QUESTION,
    /** The words of somebody who begins something: "so", "okay". */
    OPENER,
    /** What comes is announced: "let's talk about", "moving on". */
    ANNOUNCEMENT,
    /** Music or a break is over; the text is what the transcript calls it. */
    SOUND,
    /** A word that is dense in this chapter and rare in the others. */
    WORD
  }
}
