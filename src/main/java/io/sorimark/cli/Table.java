package io.sorimark.cli;

import io.sorimark.language.Width;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns that line up, wide characters counting two. */
final class Table {

  private static final String GAP = "  ";

  private final List<String> head;

  Table(String... head) {
    this.head = List.of(head);
  }

  /** The table, each line ended by LF; each row has as many cells as the head. */
  String rows(List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(rows);
    all.addFirst(head);
    int[] widths = new int[head.size()];
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Width.of(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    all.forEach(row -> text.append(line(row, widths)).append('\n'));
    return text.toString();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).repeat(' ', widths[i] - Width.of(row.get(i))).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
