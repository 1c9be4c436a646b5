package io.sorimark.format;

import java.util.Map;
import java.util.TreeMap;

/** One screen of CEA-608 captions: rows 1 to 15 and a cursor. */
final class Cea608Rows {

  /** A change of style, which takes the room of a blank: none where punctuation follows. */
  static final char STYLE = '\u0001';

  private final Map<Integer, StringBuilder> rows = new TreeMap<>();
  private int row = 15;
  private int column;

  /** Puts the cursor at a row, 1 to 15, and a column from 0. */
  void moveTo(int newRow, int newColumn) {
    row = newRow;
    column = newColumn;
  }

  void tab(int columns) {
    column += columns;
  }

  void write(char c) {
    StringBuilder cells = cells();
    cells.repeat(' ', Math.max(0, column + 1 - cells.length()));
    cells.setCharAt(column++, c);
  }

  void backspace() {
    if (column > 0 && column <= cells().length()) {
      cells().setCharAt(column - 1, ' ');
    }
    column = Math.max(0, column - 1);
  }

  void deleteToEndOfRow() {
    cells().setLength(Math.min(column, cells().length()));
  }

  void clear() {
    rows.clear();
  }

  /** Whether a character written here would fall on another. */
  boolean isTaken() {
    return column < cells().length() && !cells().substring(column).replace(STYLE, ' ').isBlank();
  }

  /** The rows that have text, from the top, the blanks of their layout taken out. */
  String text() {
    StringBuilder text = new StringBuilder();
    rows.values().forEach(cells -> text.append(cells).append('\n'));
    String plain = text.toString().replaceAll(STYLE + "+(?=[,.;:?!])", "").replace(STYLE, ' ');
    return Texts.strippedLines(plain.replaceAll(" {2,}", " "));
  }

  private StringBuilder cells() {
    return rows.computeIfAbsent(row, unused -> new StringBuilder());
  }
}
