package io.sorimark.audio;

import io.sorimark.model.TimeSpan;
import java.util.Locale;
import java.util.Optional;

/**
 * Which samples of a file are wanted: always 16 bits, one channel.
 *
 * @param rate samples a second
 * @param track 1-based
 * @param channel 1-based; empty for all channels mixed into one
 * @param span the stretch; empty for all of it
 */
public record Sampling(int rate, int track, Optional<Integer> channel, Optional<TimeSpan> span) {

  /** What recognizers take. */
  public static final int SPEECH_RATE = 16_000;

  public Sampling {
    if (rate < 1 || track < 1 || channel.filter(c -> c < 1).isPresent()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "not a sampling: %d Hz, track %d, channel %s", rate, track, channel));
    }
  }

  /** The first track, mixed, as recognizers take it. */
  public static final Sampling SPEECH =
      new Sampling(SPEECH_RATE, 1, Optional.empty(), Optional.empty());

  public Sampling withRate(int newRate) {
    return new Sampling(newRate, track, channel, span);
  }

  public Sampling withTrack(int newTrack) {
    return new Sampling(rate, newTrack, channel, span);
  }

  public Sampling withChannel(int newChannel) {
    return new Sampling(rate, track, Optional.of(newChannel), span);
  }

  public Sampling within(TimeSpan newSpan) {
    return new Sampling(rate, track, channel, Optional.of(newSpan));
  }
}
