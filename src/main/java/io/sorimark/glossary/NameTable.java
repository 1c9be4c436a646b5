package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.reading.TextFile;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of names, a row each, with a head that says what the columns are; without one they are
 * taken in the order of {@link Column}. Cells with several values have bars in between. Lines that
 * begin with # are comments.
 */
final class NameTable {

  private static final char TAB = '\t';
  private static final char COMMA = ',';

  /** What Excel writes where a comma is the decimal sign. */
  private static final char SEMICOLON = ';';

  /** Columns that are always written, so that people see where things go. */
  private static final Set<Column> ALWAYS =
      EnumSet.complementOf(EnumSet.of(Column.NEVER, Column.TRUST));

  private final Draft draft;
  private final char separator;
  private List<Optional<Column>> head = Arrays.stream(Column.values()).map(Optional::of).toList();
  private boolean headed;

  private NameTable(Draft draft, char separator) {
    this.draft = draft;
    this.separator = separator;
  }

  static Fit sniffTsv(TextFile in) {
    return sniff(in, TAB);
  }

  static Fit sniffCsv(TextFile in) {
    return sniff(in, csvSeparator(in));
  }

  static ParsedGlossary readTsv(TextFile in) {
    return new NameTable(new Draft(in), TAB).read(in, GlossaryFormat.TSV);
  }

  static ParsedGlossary readCsv(TextFile in) {
    return new NameTable(new Draft(in), csvSeparator(in)).read(in, GlossaryFormat.CSV);
  }

  static WrittenGlossary writeTsv(Glossary glossary) {
    return WrittenGlossary.whole(text(glossary, TAB));
  }

  static WrittenGlossary writeCsv(Glossary glossary) {
    return WrittenGlossary.whole(text(glossary, COMMA));
  }

  private static Fit sniff(TextFile in, char separator) {
    List<String> lines = Comments.without(in);
    if (lines.isEmpty()) {
      return Fit.NO;
    }
    if (isHead(lines.getFirst(), separator)) {
      return Fit.SURE;
    }
    long alike = lines.stream().filter(line -> line.indexOf(separator) > 0).count();
    return Fit.likelyIf(alike * 2 > lines.size() && lines.size() > 1);
  }

  private static char csvSeparator(TextFile in) {
    String first = Comments.without(in).isEmpty() ? "" : Comments.without(in).getFirst();
    return first.indexOf(SEMICOLON) >= 0 && first.indexOf(COMMA) < 0 ? SEMICOLON : COMMA;
  }

  private static boolean isHead(String line, char separator) {
    List<Optional<Column>> columns = columns(Cells.of(line, separator, 0));
    return columns.getFirst().equals(Optional.of(Column.CANONICAL))
        || columns.stream().filter(Optional::isPresent).count() >= 2;
  }

  private static List<Optional<Column>> columns(List<Value> cells) {
    return cells.stream().map(cell -> Column.of(cell.text())).toList();
  }

  private ParsedGlossary read(TextFile in, GlossaryFormat format) {
    boolean first = true;
    for (int i = 0; i < in.lines().count(); i++) {
      String line = in.lines().get(i);
      if (Comments.isSilent(line)) {
        continue;
      }
      List<Value> cells = Cells.of(line, separator, i);
      if (first && isHead(line, separator)) {
        takeHead(cells);
      } else {
        takeRow(cells);
      }
      first = false;
    }
    return draft.finish(format);
  }

  private void takeHead(List<Value> cells) {
    headed = true;
    head = columns(cells);
    for (int i = 0; i < head.size(); i++) {
      if (head.get(i).isEmpty() && !cells.get(i).isBlank()) {
        draft.warning(
            cells.get(i).at(),
            "unknown-column",
            "no such column: %s; it is not read".formatted(Excerpt.of(cells.get(i).text())));
      }
    }
    if (!head.contains(Optional.of(Column.CANONICAL))) {
      draft.error(
          cells.getFirst().at(), "no-canonical", "no column 'canonical'; no name can be read");
    }
  }

  private void takeRow(List<Value> cells) {
    Entry entry = Entry.at(cells.getFirst().at());
    for (int i = 0; i < Math.min(cells.size(), head.size()); i++) {
      Value cell = cells.get(i);
      head.get(i).ifPresent(column -> entry.with(column, column.split(cell)));
    }
    if (cells.size() > head.size()) {
      draft.warning(
          cells.get(head.size()).at(),
          "more-cells",
          String.format(
              Locale.ROOT,
              "%d cells under %d heads; the rest is not read",
              cells.size(),
              head.size()));
    }
    if (headed && cells.size() < head.size()) {
      draft.warning(
          cells.getLast().at(),
          "missing-column",
          String.format(
              Locale.ROOT,
              "%d of %d cells; the rest is taken as empty",
              cells.size(),
              head.size()));
    }
    draft.add(entry);
  }

  private static String text(Glossary glossary, char separator) {
    Rows rows = Rows.of(glossary);
    Set<Column> columns = EnumSet.copyOf(ALWAYS);
    columns.addAll(rows.used());
    StringBuilder text = new StringBuilder();
    text.append(line(columns.stream().map(Column::title).toList(), separator));
    for (Name name : rows.names()) {
      text.append(
          line(
              columns.stream().map(column -> column.join(rows.values(name, column))).toList(),
              separator));
    }
    return text.toString();
  }

  private static String line(List<String> cells, char separator) {
    return cells.stream()
            .map(cell -> Cells.quoted(cell, separator))
            .collect(Collectors.joining(String.valueOf(separator)))
        + "\n";
  }
}
