package io.sorimark.pipeline;

import java.util.OptionalInt;

/**
 * Whether the speakers of a recording are to be told apart.
 *
 * @param count how many speak; empty to find out
 */
public record SpeakerWish(boolean isWanted, OptionalInt count) {

  /** They are not. */
  public static final SpeakerWish OFF = new SpeakerWish(false, OptionalInt.empty());

  /** They are, however many there are. */
  public static final SpeakerWish AUTO = new SpeakerWish(true, OptionalInt.empty());

  /** More would be told apart by chance. */
  public static final int MOST = 20;

  public SpeakerWish {
    if (count.isPresent() && (count.getAsInt() < 1 || count.getAsInt() > MOST)) {
      throw new IllegalArgumentException("not a number of speakers: " + count.getAsInt());
    }
  }

  /** There are so many. */
  public static SpeakerWish of(int count) {
    return new SpeakerWish(true, OptionalInt.of(count));
  }
}
