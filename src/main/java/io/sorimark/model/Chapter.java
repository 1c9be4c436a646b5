package io.sorimark.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A titled part of an episode, as listeners see it in their player.
 *
 * @param end where it ends, when that is known; without one it lasts until the next begins
 * @param extras what players show beside the title
 * @param origin who made it
 * @param reasons why it begins here and is called this
 */
public record Chapter(
    Duration start,
    Optional<Duration> end,
    String title,
    Extras extras,
    Origin origin,
    Reasons reasons) {

  /** Who made a chapter, most trusted first. */
  public enum Origin {
    /** A person, in a chapters file or by an edit. */
    HUMAN,
    /** It was found inside an audio file. */
    EMBEDDED,
    /** It was found in the description of an episode. */
    DESCRIPTION,
    /** It was computed from the transcript. */
    COMPUTED
  }

  /**
   * What players show beside the title.
   *
   * @param link address of a page
   * @param image address of a picture
   * @param listed false for one that only changes link and picture and stands in no list
   */
  public record Extras(Optional<String> link, Optional<String> image, boolean listed) {
    public static final Extras NONE = new Extras(Optional.empty(), Optional.empty(), true);
  }

  /**
   * Why a chapter begins where it does and is called what it is.
   *
   * @param probability that a topic begins here, as in {@link Topic#probability}, where it was
   *     computed
   * @param evidence empty when a person says so
   * @param confidence in the title, 0 to 1, where it was computed
   * @param alternatives other titles, best first
   */
  public record Reasons(
      OptionalDouble probability,
      List<Evidence> evidence,
      OptionalDouble confidence,
      List<String> alternatives) {

    public static final Reasons NONE =
        new Reasons(OptionalDouble.empty(), List.of(), OptionalDouble.empty(), List.of());

    /** Titles below it share less than a sixth of their words with what a person would write. */
    private static final double DOUBTFUL = .2;

    public Reasons {
      evidence = List.copyOf(evidence);
      alternatives = List.copyOf(alternatives);
    }

    /** Whether somebody should look at the title. */
    public boolean isDoubtful() {
      return confidence.isPresent() && isDoubtful(confidence.getAsDouble());
    }

    /** Whether somebody should look at a title of this confidence. */
    public static boolean isDoubtful(double confidence) {
      return confidence < DOUBTFUL;
    }
  }

  public Chapter {
    if (start.isNegative() || end.filter(e -> e.compareTo(start) < 0).isPresent()) {
      throw new IllegalArgumentException("not a stretch of time: " + start + " to " + end);
    }
    if (title.isBlank() && extras.listed()) {
      throw new IllegalArgumentException("a listed chapter without a title");
    }
  }

  /** A person's chapter with nothing but a title. */
  public static Chapter of(Duration start, String title) {
    return new Chapter(start, Optional.empty(), title, Extras.NONE, Origin.HUMAN, Reasons.NONE);
  }

  public Chapter withEnd(Optional<Duration> newEnd) {
    return new Chapter(start, newEnd, title, extras, origin, reasons);
  }

  public Chapter withTitle(String newTitle) {
    return new Chapter(start, end, newTitle, extras, origin, reasons);
  }

  public Chapter withExtras(Extras newExtras) {
    return new Chapter(start, end, title, newExtras, origin, reasons);
  }

  public Chapter withOrigin(Origin newOrigin) {
    return new Chapter(start, end, title, extras, newOrigin, reasons);
  }

  public Chapter withReasons(Reasons newReasons) {
    return new Chapter(start, end, title, extras, origin, newReasons);
  }
}
