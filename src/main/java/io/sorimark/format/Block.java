package io.sorimark.format;

import io.sorimark.reading.Lines;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of a text: lines {@code [from, to)}, 0-based, and what they say on one line.
 *
 * @param raw the lines, stripped
 */
record Block(int from, int to, List<String> raw) {

  /** Nobody wraps text at more than this; with a longer line, each line is a paragraph. */
  private static final int LONGEST_WRAPPED_LINE = 200;

  Block {
    raw = List.copyOf(raw);
  }

  String text() {
    return Texts.oneLine(String.join(" ", raw));
  }

  /**
   * The paragraphs from line {@code first} on: between blank lines, or a line each where no blank
   * lines are or lines are longer than anyone wraps them.
   */
  static List<Block> of(Lines lines, int first) {
    boolean byLine = isUnwrapped(lines, first);
    List<Block> blocks = new ArrayList<>();
    int at = first;
    while (at < lines.count()) {
      int from = at++;
      if (lines.isBlank(from)) {
        continue;
      }
      while (!byLine && at < lines.count() && !lines.isBlank(at)) {
        at++;
      }
      blocks.add(of(lines, from, at));
    }
    return blocks;
  }

  /** One paragraph of these lines. */
  static Block of(Lines lines, int from, int to) {
    List<String> raw = new ArrayList<>();
    for (int i = from; i < to; i++) {
      raw.add(lines.get(i).strip());
    }
    return new Block(from, to, raw);
  }

  /** Whether each line is a paragraph. */
  static boolean isUnwrapped(Lines lines, int first) {
    boolean seenText = false;
    boolean seenBlank = false;
    boolean divided = false;
    for (int i = first; i < lines.count(); i++) {
      boolean blank = lines.isBlank(i);
      if (!blank && lines.get(i).length() > LONGEST_WRAPPED_LINE) {
        return true;
      }
      divided |= !blank && seenBlank;
      seenBlank |= blank && seenText;
      seenText |= !blank;
    }
    return !divided;
  }
}
