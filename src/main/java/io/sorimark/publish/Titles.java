package io.sorimark.publish;

import java.util.regex.Pattern;

/** Titles as every carrier can hold them: on one line, of characters that exist. */
final class Titles {

  /** Some readers end a line at U+0085, U+2028 and U+2029, too. */
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+");

  /** Halves of characters, and two that XML forbids. */
  private static final Pattern NO_CHARACTER =
      Pattern.compile("[\\x{d800}-\\x{dfff}\\ufffe\\uffff]");

  private Titles() {}

  /** White space and control characters as single blanks, none at the ends. */
  static String oneLine(String title) {
    String line = WHITE_SPACE.matcher(title).replaceAll(" ").strip();
    return NO_CHARACTER.matcher(line).replaceAll("\ufffd");
  }

  /** For a chapter that the file leaves without one. */
  static String numbered(int number) {
    return "Chapter " + number;
  }
}
