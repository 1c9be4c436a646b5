package io.sorimark.cli;

import io.sorimark.language.Width;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at blanks; a word that is too long has a line of its own. */
final class Wrap {

  private Wrap() {}

  /**
   * The lines of a text.
   *
   * @param width in columns, wide characters counting two
   * @param hanging stands before all lines but the first
   */
  static List<String> lines(String text, int width, String hanging) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +")) {
      if (!line.isEmpty() && Width.of(line + " " + word) > width) {
        lines.add(line.toString());
        line = new StringBuilder(hanging).append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
