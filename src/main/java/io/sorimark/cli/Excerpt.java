package io.sorimark.cli;

import io.sorimark.language.Width;

/** A line of the user's file with a caret under the place that a problem is about. */
final class Excerpt {

  private static final int MOST_BEFORE = 50;
  private static final int MOST = 76;

  private Excerpt() {}

  /**
   * Two lines, both indented by two spaces; empty where the file has nothing at that place. A long
   * line is cut to the part around the column.
   *
   * @param column 1-based, in UTF-16 units
   */
  static String of(String line, int column) {
    if (line.isBlank()) {
      return "";
    }
    int at = Math.min(column - 1, line.length());
    int from = at <= MOST_BEFORE ? 0 : at - MOST_BEFORE;
    int to = Math.min(line.length(), from + MOST);
    String before = (from == 0 ? "" : "...") + plain(line.substring(from, at));
    String after = plain(line.substring(at, to)) + (to == line.length() ? "" : "...");
    return "  " + before + after + "\n  " + " ".repeat(Width.of(before)) + "^";
  }

  /** Tabs would move the caret and control characters could move anything. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
