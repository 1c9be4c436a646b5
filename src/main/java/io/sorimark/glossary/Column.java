package io.sorimark.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a glossary says of a name, in the order in which it is written. Three of them look alike and
 * are never mixed: an alias is right, a hint is only a sound, a heard form is wrong.
 */
enum Column {
  CANONICAL("canonical", "name", "term", "word", "correct"),
  TYPE("type", "kind", "category"),
  ALIASES("aliases", "alias"),
  SAY("say", "sounds like", "sounds_like", "soundslike", "pronunciation"),
  HEARD("heard", "misheard", "wrong"),
  CONTEXT("context"),
  NEVER("never"),
  TRUST("trust");

  private static final char SEPARATOR = '|';
  private static final char ESCAPE = '\\';
  private static final char COMMENT = '#';

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /** The head of the column; also its name in YAML and JSON. */
  String title() {
    return names.getFirst();
  }

  /** The column of this head, in any case. */
  static Optional<Column> of(String head) {
    String lower = head.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.names.contains(lower)).findFirst();
  }

  /** Whether it holds one value and not a list. */
  boolean isSingle() {
    return this == CANONICAL || this == TYPE || this == TRUST;
  }

  /** The values in a cell: {@code a|b}, where a backslash keeps the next one. */
  List<Value> split(Value cell) {
    List<Value> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    int from = 0;
    for (int i = 0; i < cell.text().length(); i++) {
      char c = cell.text().charAt(i);
      if (isEscape(cell.text(), i)) {
        i++;
        value.append(cell.text().charAt(i));
      } else if (!isSingle() && (c == SEPARATOR || (this == CONTEXT && c == ' '))) {
        values.add(new Value(value.toString(), cell.at().plus(from)));
        value.setLength(0);
        from = i + 1;
      } else {
        value.append(c);
      }
    }
    values.add(new Value(value.toString(), cell.at().plus(from)));
    return values;
  }

  private static boolean isEscape(String text, int i) {
    return text.charAt(i) == ESCAPE
        && i + 1 < text.length()
        && (text.charAt(i + 1) == SEPARATOR
            || text.charAt(i + 1) == ESCAPE
            || text.charAt(i + 1) == COMMENT);
  }

  /** The values in one cell, as {@link #split} takes them apart. */
  String join(List<String> values) {
    List<String> safe = values.stream().map(Column::escaped).toList();
    return String.join(this == CONTEXT ? " " : String.valueOf(SEPARATOR), safe);
  }

  private static String escaped(String value) {
    String bars = value.replace("\\", "\\\\").replace("|", "\\|");
    return bars.startsWith("#") ? ESCAPE + bars : bars;
  }
}
