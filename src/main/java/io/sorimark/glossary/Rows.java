package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.model.Glossary.Never;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A glossary as rows to be written, each with the surfaces that never become its name. A name of
 * which nothing but those is known has a row of its own, and stays one that only suggests.
 */
record Rows(List<Name> names, Map<String, List<String>> never) {

  static Rows of(Glossary glossary) {
    Map<String, List<String>> never = new LinkedHashMap<>();
    for (Never pair : glossary.never()) {
      never.computeIfAbsent(pair.canonical(), none -> new ArrayList<>()).add(pair.surface());
    }
    List<Name> names = new ArrayList<>(glossary.names());
    Set<String> known = names.stream().map(Name::canonical).collect(Collectors.toSet());
    never.keySet().stream()
        .filter(canonical -> !known.contains(canonical))
        .forEach(canonical -> names.add(Name.of(canonical, Trust.HARVESTED)));
    return new Rows(names, never);
  }

  List<String> values(Name name, Column column) {
    return switch (column) {
      case CANONICAL -> List.of(name.canonical());
      case TYPE -> name.type().isEmpty() ? List.of() : List.of(name.type());
      case ALIASES -> name.aliases();
      case SAY -> name.hints();
      case HEARD -> name.heard();
      case CONTEXT -> name.context();
      case NEVER -> never.getOrDefault(name.canonical(), List.of());
      case TRUST ->
          name.trust() == Trust.CONFIRMED
              ? List.of()
              : List.of(name.trust().name().toLowerCase(Locale.ROOT));
    };
  }

  /** The columns that say something of some name. */
  List<Column> used() {
    return Arrays.stream(Column.values())
        .filter(column -> names.stream().anyMatch(name -> !values(name, column).isEmpty()))
        .toList();
  }
}
