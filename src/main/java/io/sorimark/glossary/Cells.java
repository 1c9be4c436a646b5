package io.sorimark.glossary;

import io.sorimark.reading.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one line of a table, as RFC 4180 has them: one in quotation marks may hold the
 * separator, and quotation marks twice. A mark within a bare cell is itself; one that is never
 * closed goes to the end of the line, for no name goes on in another.
 */
final class Cells {

  private static final char QUOTE = '"';

  private final String line;
  private final char separator;
  private final int number;
  private int at;

  private Cells(String line, char separator, int number) {
    this.line = line;
    this.separator = separator;
    this.number = number;
  }

  /** At least one. */
  static List<Value> of(String line, char separator, int number) {
    Cells cells = new Cells(line, separator, number);
    List<Value> all = new ArrayList<>();
    all.add(cells.next());
    while (cells.at < line.length()) {
      cells.at++;
      all.add(cells.next());
    }
    return all;
  }

  /** A cell as it is written: in quotation marks where it must be. */
  static String quoted(String cell, char separator) {
    boolean plain = cell.indexOf(separator) < 0 && cell.indexOf(QUOTE) < 0;
    return plain ? cell : QUOTE + cell.replace("\"", "\"\"") + QUOTE;
  }

  private Value next() {
    int from = at;
    while (from < line.length() && line.charAt(from) == ' ' && separator != ' ') {
      from++;
    }
    return from < line.length() && line.charAt(from) == QUOTE ? quoted(from) : bare();
  }

  private Value bare() {
    int from = at;
    int end = line.indexOf(separator, from);
    at = end < 0 ? line.length() : end;
    return new Value(line.substring(from, at), new Place(number, from));
  }

  private Value quoted(int from) {
    StringBuilder cell = new StringBuilder();
    at = from + 1;
    while (at < line.length()) {
      if (line.charAt(at) == QUOTE && !line.startsWith("\"", at + 1)) {
        at++;
        return new Value(cell + bare().text().stripTrailing(), new Place(number, from + 1));
      }
      at += line.charAt(at) == QUOTE ? 1 : 0;
      cell.append(line.charAt(at));
      at++;
    }
    return new Value(cell.toString(), new Place(number, from + 1));
  }
}
