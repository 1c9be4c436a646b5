package io.sorimark.asr;

import io.sorimark.model.TimeSpan;
import java.util.Locale;

/**
 * A part of a recording that is recognized by itself.
 *
 * @param number 0-based, in the order of time
 * @param own the words that begin here are this stretch's; it begins and ends in pauses
 * @param heard what the recognizer listens to: its own, and a little before and after, to get used
 *     to the voice
 * @param quiet of the whole recording
 */
public record Stretch(int number, TimeSpan own, TimeSpan heard, Quiet quiet) {

  public Stretch {
    if (number < 0
        || heard.start().compareTo(own.start()) > 0
        || heard.end().compareTo(own.end()) < 0) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "not a stretch: %d, %s of %s", number, own, heard));
    }
  }

  /** One of a recording of which it is not known where it is quiet. */
  public Stretch(int number, TimeSpan own, TimeSpan heard) {
    this(number, own, heard, Quiet.UNKNOWN);
  }

  /** Whether nothing at all can be said in it. */
  public boolean isSilent() {
    return quiet.silentShare(own) >= 1;
  }
}
