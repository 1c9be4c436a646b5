package io.sorimark.format;

/**
 * How a transcript is laid out when it is written.
 *
 * @param profile {@link Profile#HOST} for the plainest form that every receiver takes, {@link
 *     Profile#RICH} for all that the format can hold
 */
public record Layout(Profile profile) {

  /** How much of what a format can hold is written. */
  public enum Profile {
    /** The subset that every podcast host and app reads. */
    HOST,
    /** Words with times, identifiers, notes, line breaks: whatever the format has a place for. */
    RICH
  }

  public static final Layout HOST = new Layout(Profile.HOST);
  public static final Layout RICH = new Layout(Profile.RICH);

  boolean isRich() {
    return profile == Profile.RICH;
  }
}
