package io.sorimark.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A titled part of an episode, as listeners see it in their player.
 *
 * @param end where it ends, when that is known; without one it lasts until the next begins
 * @param evidence why it begins here and is called this; empty when a person says so
 */
public record Chapter(
    Duration start, Optional<Duration> end, String title, List<Evidence> evidence) {

  public Chapter {
    evidence = List.copyOf(evidence);
    if (start.isNegative() || end.filter(e -> e.compareTo(start) < 0).isPresent()) {
      throw new IllegalArgumentException("not a stretch of time: " + start + " to " + end);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("a chapter without a title");
    }
  }

  public static Chapter of(Duration start, String title) {
    return new Chapter(start, Optional.empty(), title, List.of());
  }
}
