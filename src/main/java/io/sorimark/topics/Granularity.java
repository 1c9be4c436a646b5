package io.sorimark.topics;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many topics are wanted, and of what length.
 *
 * @param count how many, at least 1; by the length of the talk when empty
 * @param detail finer or coarser than {@code count}, by more or fewer boundaries among the same
 * @param shortest no topic is shorter
 * @param longest a longer one is divided again where a sentence allows it, whatever the count
 */
public record Granularity(
    OptionalInt count, Detail detail, Duration shortest, Optional<Duration> longest) {

  /** Each level keeps all boundaries of the coarser one. */
  public enum Detail {
    /** About half as many topics. */
    COARSE,
    NORMAL,
    /** About twice as many topics. */
    FINE
  }

  /** As many topics as the talk's length suggests, none under twelve seconds. */
  public static final Granularity AUTOMATIC =
      new Granularity(OptionalInt.empty(), Detail.NORMAL, Duration.ofSeconds(12), Optional.empty());

  public Granularity {
    if (count.isPresent() && count.getAsInt() < 1) {
      throw new IllegalArgumentException("not a number of topics: " + count.getAsInt());
    }
    if (shortest.isNegative() || longest.filter(l -> l.compareTo(shortest) < 0).isPresent()) {
      throw new IllegalArgumentException("not a range of lengths: " + shortest + " to " + longest);
    }
  }

  public Granularity withCount(int newCount) {
    return new Granularity(OptionalInt.of(newCount), detail, shortest, longest);
  }

  public Granularity withDetail(Detail newDetail) {
    return new Granularity(count, newDetail, shortest, longest);
  }

  public Granularity withLengths(Duration newShortest, Optional<Duration> newLongest) {
    return new Granularity(count, detail, newShortest, newLongest);
  }
}
