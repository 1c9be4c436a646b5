package io.sorimark.reading;

import java.util.regex.Pattern;

/** The beginning of a text as a message quotes it. */
public final class Excerpt {

  private static final int LONGEST = 60;

  /** Some readers end a line at U+0085, U+2028 and U+2029, too. */
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+");

  private Excerpt() {}

  /** On one line, in quotation marks, with dots where it was cut. */
  public static String of(String text) {
    String line = oneLine(text.substring(0, Math.min(text.length(), LONGEST * 4)));
    int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
    return end < line.length() ? "'" + line.substring(0, end) + "...'" : "'" + line + "'";
  }

  /** White space and control characters as single blanks, none at the ends. */
  static String oneLine(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }
}
