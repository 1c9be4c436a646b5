package io.sorimark.model;

import java.util.List;

/**
 * A proposal to write a stretch of a transcript differently, with its reasons. Nothing is changed
 * until it is applied.
 *
 * @param from where it begins
 * @param to where it ends, exclusive; in the same cue or a later one
 * @param original what stands there; cues are joined by a space
 * @param replacement what should stand there, with a possessive or plural ending where the original
 *     has one
 * @param canonical the name of the glossary
 * @param reasons why
 * @param status what was decided
 */
public record Correction(
    Place from,
    Place to,
    String original,
    String replacement,
    String canonical,
    Reasons reasons,
    Status status) {

  /**
   * A place in a transcript.
   *
   * @param cue index of the cue, from 0
   * @param offset in its text, in UTF-16 units
   */
  public record Place(int cue, int offset) implements Comparable<Place> {

    public Place {
      if (cue < 0 || offset < 0) {
        throw new IllegalArgumentException("not a place: cue " + cue + ", offset " + offset);
      }
    }

    @Override
    public int compareTo(Place other) {
      return cue == other.cue ? offset - other.offset : cue - other.cue;
    }
  }

  /** What is wrong. */
  public enum Kind {
    /** The letters are right; spaces, hyphens or capitals are not. */
    FORMAT,
    /** Another word of about the same sound. */
    SOUND,
    /** A person corrected this before. */
    LEARNED
  }

  /** How sure it is, surest first. */
  public enum Band {
    /** Applied unless somebody objects. */
    FIXED,
    /** For somebody to decide. */
    CHECK,
    /** Too weak; shown on request. */
    IGNORED
  }

  /** What was decided. */
  public enum Status {
    PROPOSED,
    ACCEPTED,
    REJECTED
  }

  /**
   * Why it is proposed.
   *
   * @param sound likeness of the sounds, 0 to 1
   * @param spelling likeness of the letters, 0 to 1
   * @param score both and more in one number, 0 to 1, which is held against the bar of its class
   * @param group class of the original: "unknown", "acronym", "capital", "ordinary"
   * @param evidence in words: "sounds like quadrant, the way Qdrant is said"
   * @param trust where the name comes from
   */
  public record Reasons(
      Kind kind,
      Band band,
      double sound,
      double spelling,
      double score,
      String group,
      List<String> evidence,
      Name.Trust trust) {

    public Reasons {
      evidence = List.copyOf(evidence);
    }
  }

  public Correction {
    if (to.compareTo(from) <= 0) {
      throw new IllegalArgumentException("an empty stretch: " + from + " to " + to);
    }
  }

  public Correction withStatus(Status newStatus) {
    return new Correction(from, to, original, replacement, canonical, reasons, newStatus);
  }
}
