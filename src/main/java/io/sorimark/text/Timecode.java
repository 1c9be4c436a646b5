package io.sorimark.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * Every spelling of a point in time, read and printed. Reading is lenient, printing is exact to the
 * millisecond, rounded half up. Thread-safe, no state.
 *
 * <pre>
 * clock   := [hours ":"] minutes ":" seconds [mark fraction]
 * seconds := digits [mark fraction] ["s"]
 * mark    := "." | ","
 * </pre>
 *
 * Digits may be few or many; a fraction is a decimal fraction however long ("5.5" is five and a
 * half). Full-width forms of digits, colon, comma and stop are read as their plain ones.
 */
public final class Timecode {

  /** Longest recording that is believed, so that no sum overflows: a thousand days. */
  private static final long MOST_SECONDS = 86_400_000;

  private static final int NANO_DIGITS = 9;

  /** Hours, minutes and seconds. */
  private static final int MOST_PARTS = 3;

  private Timecode() {}

  /** A time in either spelling, surrounding white space allowed; empty when it is none. */
  public static Optional<Duration> parse(String text) {
    return parse(text, 0, text.length());
  }

  /** The same for a part of a longer text, so that readers need not cut it out. */
  public static Optional<Duration> parse(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return parseStripped(text, start, end);
  }

  private static Optional<Duration> parseStripped(String text, int from, int end) {
    int at = from;
    long seconds = 0;
    int parts = 0;
    boolean more = true;
    while (more) {
      int digits = digitsFrom(text, at, end);
      long number = numberOf(text, at, digits);
      if (digits == at || number > (parts == 0 ? MOST_SECONDS : 59) || ++parts > MOST_PARTS) {
        return Optional.empty();
      }
      seconds = seconds * 60 + number;
      more = digits < end && isColon(text.charAt(digits));
      at = more ? digits + 1 : digits;
    }
    return seconds > MOST_SECONDS
        ? Optional.empty()
        : withFraction(seconds, text, at, parts == 1 ? withoutUnit(text, at, end) : end);
  }

  /** The end without the unit of seconds. */
  private static int withoutUnit(String text, int from, int end) {
    return end > from && text.charAt(end - 1) == 's' ? end - 1 : end;
  }

  /** Whole seconds with the fraction that is all the rest of the text, if there is any. */
  private static Optional<Duration> withFraction(long seconds, String text, int from, int end) {
    if (from == end) {
      return Optional.of(Duration.ofSeconds(seconds));
    }
    boolean isFraction =
        isFractionMark(text.charAt(from))
            && from + 1 < end
            && digitsFrom(text, from + 1, end) == end;
    return isFraction
        ? Optional.of(Duration.ofSeconds(seconds, nanosOf(text, from + 1, end)))
        : Optional.empty();
  }

  /**
   * A clock whose last part counts frames: {@code HH:MM:SS:FF}, or {@code HH:MM:SS;FF} as
   * drop-frame time of NTSC video, in which frame numbers 0 and 1 of each minute but every tenth
   * are skipped.
   *
   * @param framesPerSecond frames in one second of real time, 29.97 say; the clock counts in the
   *     next whole number of them
   */
  public static Optional<Duration> parseFrames(String text, double framesPerSecond) {
    String[] parts = text.strip().split("[:;.]", -1);
    if (parts.length != 4 || framesPerSecond <= 0) {
      return Optional.empty();
    }
    for (String part : parts) {
      if (part.isEmpty()
          || part.length() > 6
          || digitsFrom(part, 0, part.length()) != part.length()) {
        return Optional.empty();
      }
    }
    long minutes = numberOf(parts[0]) * 60 + numberOf(parts[1]);
    long nominal = (long) Math.ceil(framesPerSecond);
    long frames = (minutes * 60 + numberOf(parts[2])) * nominal + numberOf(parts[3]);
    if (text.indexOf(';') >= 0) {
      frames -= 2 * (minutes - minutes / 10);
    }
    double seconds = frames / framesPerSecond;
    return seconds < 0 || seconds > MOST_SECONDS ? Optional.empty() : ofSeconds(seconds);
  }

  /**
   * Decimal seconds as JSON has them, rounded to a microsecond, which takes away the noise of
   * binary fractions; empty when negative, not finite or beyond belief.
   */
  public static Optional<Duration> ofSeconds(double seconds) {
    return seconds >= 0 && seconds <= MOST_SECONDS
        ? Optional.of(Duration.ofNanos(Math.round(seconds * 1e6) * 1000))
        : Optional.empty();
  }

  /** {@code 01:02:03.004}: WebVTT, whisper.cpp, PSC. Two hour digits at least, more when needed. */
  public static String vtt(Duration time) {
    return clock(time, '.');
  }

  /** {@code 01:02:03,004}: SubRip. */
  public static String srt(Duration time) {
    return clock(time, ',');
  }

  /** {@code 1:02:03} or {@code 2:03}, whole seconds rounded down: what people write and click. */
  public static String brief(Duration time) {
    long seconds = time.toSeconds();
    StringBuilder out = new StringBuilder(8);
    if (seconds >= 3600) {
      out.append(seconds / 3600).append(':');
      appendPadded(out, seconds / 60 % 60, 2);
    } else {
      out.append(seconds / 60);
    }
    return appendPadded(out.append(':'), seconds % 60, 2).toString();
  }

  /** {@code 00:02:03}, whole seconds rounded down: chapter lines of a description. */
  public static String wholeSeconds(Duration time) {
    long seconds = time.toSeconds();
    StringBuilder out = new StringBuilder(8);
    appendPadded(out, seconds / 3600, 2).append(':');
    appendPadded(out, seconds / 60 % 60, 2).append(':');
    return appendPadded(out, seconds % 60, 2).toString();
  }

  /** Decimal seconds without needless zeros: {@code 754}, {@code 754.5}, {@code 0.001}. */
  public static String seconds(Duration time) {
    BigDecimal seconds = BigDecimal.valueOf(millis(time), 3).stripTrailingZeros();
    return (seconds.scale() < 0 ? seconds.setScale(0, RoundingMode.UNNECESSARY) : seconds)
        .toPlainString();
  }

  /** Whole milliseconds, rounded half up. */
  public static long millis(Duration time) {
    return time.plusNanos(500_000).toMillis();
  }

  private static String clock(Duration time, char mark) {
    long millis = millis(time);
    StringBuilder out = new StringBuilder(12);
    appendPadded(out, millis / 3_600_000, 2).append(':');
    appendPadded(out, millis / 60_000 % 60, 2).append(':');
    appendPadded(out, millis / 1000 % 60, 2).append(mark);
    return appendPadded(out, millis % 1000, 3).toString();
  }

  private static StringBuilder appendPadded(StringBuilder out, long number, int width) {
    String digits = Long.toString(number);
    out.repeat('0', Math.max(0, width - digits.length()));
    return out.append(digits);
  }

  private static int digitsFrom(String text, int from, int to) {
    int at = from;
    while (at < to && Character.digit(text.charAt(at), 10) >= 0) {
      at++;
    }
    return at;
  }

  private static long numberOf(String digits) {
    return numberOf(digits, 0, digits.length());
  }

  /** The digits' value, or something above {@link #MOST_SECONDS} when there are too many. */
  private static long numberOf(String text, int from, int to) {
    long number = 0;
    for (int i = from; i < to && number <= MOST_SECONDS; i++) {
      number = number * 10 + Character.digit(text.charAt(i), 10);
    }
    return number;
  }

  private static long nanosOf(String text, int from, int to) {
    long nanos = 0;
    for (int i = 0; i < NANO_DIGITS; i++) {
      nanos = nanos * 10 + (from + i < to ? Character.digit(text.charAt(from + i), 10) : 0);
    }
    return nanos;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000';
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '\uff1a';
  }

  private static boolean isFractionMark(char c) {
    return c == '.' || c == ',' || c == '\uff0e' || c == '\uff0c';
  }
}
