package io.sorimark.audio;

import java.time.Duration;

/** How long the stretches may be that a recording is cut into. */
public record StretchLengths(Duration shortest, Duration usual, Duration longest) {

  public StretchLengths {
    if (shortest.compareTo(usual) > 0 || usual.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "not in order: %s, %s, %s".formatted(shortest, usual, longest));
    }
  }
}
