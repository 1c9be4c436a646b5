package io.sorimark.format;

import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SubRip's line of times, {@code 00:00:01,000 --> 00:00:02,500}, in the spellings that are met:
 *
 * <ul>
 *   <li>any of {@code . , : ;} between the parts, full-width ones too, blanks around them (machine
 *       translation of whole files puts them there), digits of any number and script
 *   <li>no hours, no milliseconds, a sign
 *   <li>{@code --&gt;} (files that went through HTML), {@code ->}, a dash or a real arrow (word
 *       processors)
 *   <li>the cue's number on the same line before the times
 * </ul>
 *
 * Each side needs two numbers at least, so that "step 1 -> 2" stays text.
 */
final class SrtTimes {

  private static final String MARK = "\\s*[.,:;\u3002\uff0c\uff0e\uff1a\uff1b]\\s*";
  private static final String NUMBER = "\\p{Nd}{1,6}";
  private static final String TIME =
      "-?%2$s(?:(?:%1$s%2$s){2,3}|\\s*[:\uff1a]\\s*%2$s)[.,]?".formatted(MARK, NUMBER);
  private static final String ARROW =
      "(?:[-\u2013\u2014\u2212](?:\\s?[-\u2013\u2014\u2212])?\\s*(?:>|&gt;)|\u2192)";
  private static final Pattern ODD =
      Pattern.compile("\\s*(?:\\p{Nd}+\\s+)?(%1$s)\\s*%2$s\\s*(%1$s)".formatted(TIME, ARROW));
  private static final Pattern PARTS =
      Pattern.compile(
          "(-?)(%2$s)(%1$s)(%2$s)(?:(%1$s)(%2$s)(?:%1$s(%2$s))?)?[.,]?".formatted(MARK, NUMBER));
  private static final String FRACTION_MARKS = ".,\u3002\uff0c\uff0e";
  private static final int REGULAR_LENGTH = "00:00:01,000".length();

  private SrtTimes() {}

  /** The times in {@code [from, to)} of the text, if it is a line of times. */
  static Optional<CueTimes> in(String text, int from, int to) {
    int start = from;
    while (start < to && isBlank(text.charAt(start))) {
      start++;
    }
    if (start == to || !canStart(text.charAt(start))) {
      return Optional.empty();
    }
    int arrow = text.indexOf("-->", start, to);
    return arrow < 0
        ? odd(text, from, to)
        : plain(text, start, arrow, to).or(() -> odd(text, from, to));
  }

  private static Optional<CueTimes> plain(String text, int from, int arrow, int to) {
    int end = arrow + 3;
    while (end < to && isBlank(text.charAt(end))) {
      end++;
    }
    int second = end;
    while (end < to && !isBlank(text.charAt(end))) {
      end++;
    }
    if (text.indexOf(':', from, arrow) < 0 || text.indexOf(':', second, end) < 0) {
      return Optional.empty();
    }
    Optional<Duration> first = Timecode.parse(text, from, arrow);
    Optional<Duration> last = Timecode.parse(text, second, end);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    boolean regular = text.charAt(end - 4) == ',' && end - second >= REGULAR_LENGTH;
    return Optional.of(new CueTimes(first.get(), last.get(), end, regular));
  }

  private static Optional<CueTimes> odd(String text, int from, int to) {
    if (text.indexOf('>', from, to) < 0
        && text.indexOf("&gt;", from, to) < 0
        && text.indexOf('\u2192', from, to) < 0) {
      return Optional.empty();
    }
    Matcher line = ODD.matcher(text).region(from, to);
    if (!line.lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(new CueTimes(time(line.group(1)), time(line.group(2)), line.end(2), false));
  }

  /**
   * Four parts are hours to milliseconds. Three are minutes to a fraction where the last mark is
   * one of a fraction and not that of the clock (01:02,5), else hours to seconds. Below zero is
   * zero: a file shifted too far to the front.
   */
  private static Duration time(String spelled) {
    Matcher parts = PARTS.matcher(spelled);
    if (!parts.matches() || !parts.group(1).isEmpty()) {
      return Duration.ZERO;
    }
    Duration clock = Duration.ofSeconds(number(parts.group(2)) * 60 + number(parts.group(4)));
    String third = parts.group(6);
    if (third == null) {
      return clock;
    }
    String fourth = parts.group(7);
    if (fourth == null && isFraction(parts.group(3).strip(), parts.group(5).strip())) {
      return clock.plus(fraction(third));
    }
    Duration seconds = clock.multipliedBy(60).plusSeconds(number(third));
    return fourth == null ? seconds : seconds.plus(fraction(fourth));
  }

  private static boolean isFraction(String clockMark, String lastMark) {
    return FRACTION_MARKS.contains(lastMark) && !lastMark.equals(clockMark);
  }

  private static Duration fraction(String digits) {
    return Timecode.parse("0." + digits).orElse(Duration.ZERO);
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }

  private static boolean canStart(char c) {
    return c == '-' || Character.digit(c, 10) >= 0;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u3000';
  }
}
