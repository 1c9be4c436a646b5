package io.sorimark.glossary;

import io.sorimark.reading.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a file says of one name, as it stands there. */
final class Entry {

  private final Place at;
  private final Map<Column, List<Value>> values = new EnumMap<>(Column.class);

  private Entry(Place at) {
    this.at = at;
  }

  static Entry at(Place at) {
    return new Entry(at);
  }

  /** A name with nothing but its spelling. */
  static Entry of(Value canonical) {
    return at(canonical.at()).with(Column.CANONICAL, canonical);
  }

  Entry with(Column column, Value value) {
    values.computeIfAbsent(column, none -> new ArrayList<>()).add(value);
    return this;
  }

  Entry with(Column column, List<Value> more) {
    more.forEach(value -> with(column, value));
    return this;
  }

  Place at() {
    return at;
  }

  /** The values that say something, each once. */
  List<Value> values(Column column) {
    List<Value> said = new ArrayList<>();
    for (Value value : values.getOrDefault(column, List.of())) {
      Value plain = new Value(Spellings.plain(value.strip().text()), value.strip().at());
      if (!plain.isBlank() && said.stream().noneMatch(v -> v.text().equals(plain.text()))) {
        said.add(plain);
      }
    }
    return said;
  }

  /** The first value, or an empty one. */
  Value value(Column column) {
    List<Value> all = values(column);
    return all.isEmpty() ? new Value("", at) : all.getFirst();
  }
}
