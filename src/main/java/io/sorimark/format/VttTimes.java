package io.sorimark.format;

import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;

/**
 * WebVTT's line of times, {@code 01:02.500 --> 01:04.000}, with hours or without; settings may
 * follow.
 *
 * <p>Beyond the specification these are read too: a comma for the point, one digit in the first
 * part (Python's timedelta prints so, and six digits of fraction), one, two or no digits of
 * fraction. What else is wrong stays wrong, so that typing errors are found.
 */
final class VttTimes {

  static final String ARROW = "-->";

  /** A time found in a text, ended at {@code end}. */
  private record Found(Duration time, int end, boolean isRegular) {}

  private VttTimes() {}

  /** The times in {@code [from, to)} of the text, which has its arrow at {@code arrow}. */
  static Optional<CueTimes> in(String text, int from, int arrow, int to) {
    Optional<Found> start = timeAt(text, skipBlanks(text, from, arrow), arrow);
    if (start.isEmpty() || skipBlanks(text, start.get().end(), arrow) != arrow) {
      return Optional.empty();
    }
    return timeAt(text, skipBlanks(text, arrow + ARROW.length(), to), to)
        .map(end ->
            new CueTimes(
                start.get().time(),
                end.time(),
                end.end(),
                start.get().isRegular() && end.isRegular()));
  }

  private static Optional<Found> timeAt(String text, int from, int to) {
    int first = digits(text, from, to);
    int second = part(text, first, to);
    int third = part(text, second, to);
    int clock = Math.max(second, third);
    boolean hasHours = third > second;
    int whole = first - from;
    if (whole == 0
        || second == first
        || (whole > 2 && !hasHours)
        || part(text, clock, to) > clock) {
      return Optional.empty();
    }
    int end = fraction(text, clock, to);
    int length = end - clock - 1;
    boolean isBroken = (end > clock && length < 1) || length == 4 || length == 5 || length > 6;
    boolean isRegular = whole > 1 && length == 3 && text.charAt(clock) == '.';
    boolean isOpen =
        end < to && (isRegular ? isTimePart(text.charAt(end)) : text.charAt(end) > ' ');
    return isBroken || isOpen
        ? Optional.empty()
        : Timecode.parse(text, from, end).map(time -> new Found(time, end, isRegular));
  }

  /** The end of a colon and two digits at {@code from}, or {@code from}. */
  private static int part(String text, int from, int to) {
    if (from >= to || text.charAt(from) != ':') {
      return from;
    }
    int end = digits(text, from + 1, to);
    return end - from == 3 ? end : from;
  }

  /** The end of a fraction with its mark at {@code from}, or {@code from}. */
  private static int fraction(String text, int from, int to) {
    return from < to && (text.charAt(from) == '.' || text.charAt(from) == ',')
        ? digits(text, from + 1, to)
        : from;
  }

  private static int digits(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static boolean isTimePart(char c) {
    return c == ':' || c == '.' || c == ',';
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
