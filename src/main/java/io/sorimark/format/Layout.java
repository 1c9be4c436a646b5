package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import java.util.List;

/**
 * How a transcript is laid out when it is written.
 *
 * @param profile {@link Profile#HOST} for the plainest form that every receiver takes, {@link
 *     Profile#RICH} for all that the format can hold
 * @param lines whether captions keep their line breaks
 */
public record Layout(Profile profile, boolean lines) {

  /** How much of what a format can hold is written. */
  public enum Profile {
    /** The subset that every podcast host and app reads. */
    HOST,
    /** Words with times, identifiers, notes, line breaks: whatever the format has a place for. */
    RICH
  }

  public static final Layout HOST = of(Profile.HOST);
  public static final Layout RICH = of(Profile.RICH);

  public static Layout of(Profile profile) {
    return new Layout(profile, profile == Profile.RICH);
  }

  /** The same with captions on as many lines as they have. */
  public Layout withLines() {
    return new Layout(profile, true);
  }

  boolean isRich() {
    return profile == Profile.RICH;
  }

  /**
   * The cues as captions of this profile: for hosts none without text and, unless {@linkplain
   * #lines lines} are wanted, on one line, since importers count lines.
   */
  List<Cue> captions(Transcript transcript) {
    return transcript.cues().stream()
        .map(cue ->
            cue.withText(lines ? Texts.strippedLines(cue.text()) : Texts.joinedLines(cue.text())))
        .filter(cue -> isRich() || !cue.text().isEmpty())
        .toList();
  }
}
