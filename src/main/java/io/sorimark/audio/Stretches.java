package io.sorimark.audio;

import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Cuts a recording into stretches, always in the middle of a pause: in the longest between the
 * shortest and the usual length, else until the longest, else in the next one, however far it is.
 * The cuts do not depend on how many threads there are.
 */
final class Stretches {

  private Stretches() {}

  static List<TimeSpan> of(Duration length, List<TimeSpan> pauses, StretchLengths lengths) {
    List<TimeSpan> stretches = new ArrayList<>();
    Duration start = Duration.ZERO;
    Optional<Duration> cut = cut(start, length, pauses, lengths);
    while (cut.isPresent()) {
      stretches.add(new TimeSpan(start, cut.get()));
      start = cut.get();
      cut = cut(start, length, pauses, lengths);
    }
    if (length.compareTo(start) > 0) {
      stretches.add(new TimeSpan(start, length));
    }
    return stretches;
  }

  /** Where the stretch that begins here ends; empty if the rest is one. */
  private static Optional<Duration> cut(
      Duration start, Duration length, List<TimeSpan> pauses, StretchLengths lengths) {
    if (length.minus(start).compareTo(lengths.usual()) <= 0) {
      return Optional.empty();
    }
    Duration usual = start.plus(lengths.usual());
    Duration longest = start.plus(lengths.longest());
    return longest(pauses, within(start.plus(lengths.shortest()), usual))
        .or(() -> longest(pauses, within(usual, longest)))
        .or(() -> pauses.stream().filter(within(longest, length)).findFirst())
        .map(Stretches::middle);
  }

  private static Predicate<TimeSpan> within(Duration from, Duration to) {
    return pause -> middle(pause).compareTo(from) >= 0 && middle(pause).compareTo(to) < 0;
  }

  private static Optional<TimeSpan> longest(List<TimeSpan> pauses, Predicate<TimeSpan> where) {
    return pauses.stream().filter(where).max(Comparator.comparing(TimeSpan::length));
  }

  private static Duration middle(TimeSpan pause) {
    return pause.start().plus(pause.length().dividedBy(2));
  }
}
