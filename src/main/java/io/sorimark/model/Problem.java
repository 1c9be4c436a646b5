package io.sorimark.model;

import java.util.Locale;

/**
 * Something in the user's data that is not as it should be, and where.
 *
 * @param source the file's name, as the user gave it
 * @param line 1-based
 * @param column 1-based, in UTF-16 units
 * @param rule a stable name for this kind of problem, in kebab case
 */
public record Problem(
    Severity severity, String source, int line, int column, String rule, String message) {

  public Problem {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("not a position: " + line + ":" + column);
    }
    if (!rule.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not a rule name: '" + rule + "'");
    }
  }

  /** {@code ep1.vtt:12:1: error: cue ends before it starts [negative-length]}. */
  @Override
  public String toString() {
    String level = severity.name().toLowerCase(Locale.ROOT);
    return source + ":" + line + ":" + column + ": " + level + ": " + message + " [" + rule + "]";
  }
}
