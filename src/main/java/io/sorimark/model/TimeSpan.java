package io.sorimark.model;

import java.time.Duration;

/**
 * A stretch of time from the beginning of the recording, {@code 0 <= start <= end}. It is
 * half-open: a span holds its start and not its end, so that neighbours do not overlap.
 */
public record TimeSpan(Duration start, Duration end) implements Comparable<TimeSpan> {

  public TimeSpan {
    if (start.isNegative() || end.compareTo(start) < 0) {
      throw new IllegalArgumentException("not a time span: " + start + " to " + end);
    }
  }

  /** A span by milliseconds, {@code 0 <= startMillis <= endMillis}. */
  public static TimeSpan ofMillis(long startMillis, long endMillis) {
    return new TimeSpan(Duration.ofMillis(startMillis), Duration.ofMillis(endMillis));
  }

  /** The empty span at one point in time. */
  public static TimeSpan at(Duration point) {
    return new TimeSpan(point, point);
  }

  public Duration length() {
    return end.minus(start);
  }

  /** The point as far from its start as from its end. */
  public Duration middle() {
    return start.plus(length().dividedBy(2));
  }

  public boolean isEmpty() {
    return start.equals(end);
  }

  public boolean contains(Duration point) {
    return start.compareTo(point) <= 0 && point.compareTo(end) < 0;
  }

  /** Whether both cover some time together; an empty span overlaps nothing. */
  public boolean overlaps(TimeSpan other) {
    return start.compareTo(other.end) < 0 && other.start.compareTo(end) < 0;
  }

  /** The pause until {@code next} starts; negative by as much as the two overlap. */
  public Duration gapTo(TimeSpan next) {
    return next.start.minus(end);
  }

  /** Later by {@code shift}; what would fall before zero is cut to zero. */
  public TimeSpan plus(Duration shift) {
    return new TimeSpan(atLeastZero(start.plus(shift)), atLeastZero(end.plus(shift)));
  }

  /** By start, then by end. */
  @Override
  public int compareTo(TimeSpan other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }

  private static Duration atLeastZero(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }
}
