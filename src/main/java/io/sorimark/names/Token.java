package io.sorimark.names;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A word of the transcript.
 *
 * @param cue index of its cue
 * @param start in the text of the cue, in UTF-16 units
 * @param end exclusive
 * @param text as it stands there
 * @param opens whether it begins a sentence, where anything is capitalised
 * @param joined whether nothing but a space or the border of two cues stands before it
 * @param confidence the recognizer's own probability, where it gave one
 */
record Token(
    int cue,
    int start,
    int end,
    String text,
    boolean opens,
    boolean joined,
    OptionalDouble confidence) {

  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s$");

  /** Without a possessive ending. */
  String base() {
    return POSSESSIVE.matcher(text).replaceFirst("");
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean isLowerCase() {
    return text.chars().noneMatch(Character::isUpperCase)
        && text.chars().anyMatch(Character::isLetter);
  }
}
