package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import java.util.List;

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

  /**
   * The cues as captions of this profile: for hosts on one line, none without text, since importers
   * count lines.
   */
  List<Cue> captions(Transcript transcript) {
    return transcript.cues().stream()
        .map(cue ->
            cue.withText(
                isRich() ? Texts.strippedLines(cue.text()) : Texts.joinedLines(cue.text())))
        .filter(cue -> isRich() || !cue.text().isEmpty())
        .toList();
  }
}
