package io.sorimark.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as RFC 4180 has them: fields in quotes may hold commas, line ends and
 * quotes written twice. A quote inside a bare field is itself; a field whose quote is never closed
 * goes to the end of the text.
 */
final class Csv {

  /**
   * A row and the lines {@code [line, endLine)} that it takes, 0-based.
   *
   * @param isOpen whether the quote of its last field is never closed
   */
  record Row(List<String> fields, int line, int endLine, boolean isOpen) {}

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private List<String> fields = new ArrayList<>();
  private int line;
  private int at;
  private boolean isOpen;

  private Csv(String text) {
    this.text = text;
  }

  /** The rows that are not blank. */
  static List<Row> rows(String text) {
    Csv csv = new Csv(text);
    csv.read();
    return csv.rows;
  }

  /** A field as it is written: always in quotes. */
  static String quote(String field) {
    return '"' + field.replace("\"", "\"\"") + '"';
  }

  private void read() {
    int rowLine = 0;
    while (at < text.length()) {
      fields.add(startsQuoted() ? quoted() : bare());
      boolean rowGoesOn = at < text.length() && text.charAt(at) == ',';
      if (rowGoesOn) {
        at++;
      } else {
        skipLineEnd();
        addRow(rowLine);
        rowLine = line;
      }
    }
    if (!fields.isEmpty()) {
      addRow(rowLine);
    }
  }

  private void addRow(int from) {
    if (fields.size() > 1 || !fields.getFirst().isBlank()) {
      rows.add(new Row(fields, from, Math.max(line, from + 1), isOpen));
    }
    fields = new ArrayList<>();
  }

  private boolean startsQuoted() {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && text.charAt(i) == '"';
  }

  private String quoted() {
    at = text.indexOf('"', at) + 1;
    StringBuilder field = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && (at + 1 >= text.length() || text.charAt(at + 1) != '"')) {
        at++;
        return field.append(bare().stripTrailing()).toString();
      }
      if (c == '"') {
        at++;
      }
      if (isLineEnd(at)) {
        line++;
      }
      field.append(c);
      at++;
    }
    isOpen = true;
    return field.toString();
  }

  private String bare() {
    int from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private void skipLineEnd() {
    if (at < text.length()) {
      at += isLineEnd(at) ? 1 : 2;
      line++;
    }
  }

  /** The last character of a line end: LF, or CR that no LF follows. */
  private boolean isLineEnd(int index) {
    char c = text.charAt(index);
    return c == '\n'
        || (c == '\r' && (index + 1 >= text.length() || text.charAt(index + 1) != '\n'));
  }
}
