package io.sorimark.format;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Small things about the text of a cue that more than one format needs. */
final class Texts {

  /** Speech in subtitles runs at about this many characters a second. */
  private static final int CHARACTERS_PER_SECOND = 15;

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

  private Texts() {}

  /** About how long a text takes to say; a second at least. */
  static Duration speakingTime(String text) {
    return Duration.ofMillis(Math.max(1000, text.length() * 1000L / CHARACTERS_PER_SECOND));
  }

  /** The text with white space taken off the ends of each line, and without its blank lines. */
  static String strippedLines(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
        ? text.strip()
        : text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
  }

  /** Those lines on one. */
  static String joinedLines(String text) {
    return strippedLines(text).replace('\n', ' ');
  }

  /** Each line on its own made plain as by {@link #oneLine}; blank ones at the ends gone. */
  static String plainLines(String text) {
    return text.lines().map(Texts::oneLine).collect(Collectors.joining("\n")).strip();
  }

  /** White space and control characters as single blanks, none at the ends; U+00A0 kept. */
  static String oneLine(String text) {
    return isOneLine(text) ? text : WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** The usual case, for which no pattern is needed. */
  private static boolean isOneLine(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '\u007f' || (before == ' ' && Character.isWhitespace(c))) {
        return false;
      }
      before = c;
    }
    return !Character.isWhitespace(before) || text.isEmpty();
  }
}
