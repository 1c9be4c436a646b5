package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.model.Glossary.Never;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Several glossaries as one. */
public final class Merging {

  private Merging() {}

  /**
   * All names of all glossaries, the most trusted first and else in the given order. A name that
   * differs from a more trusted one, or from an alias of it, in case, spaces or hyphens alone is
   * the same name: its spelling gives way, the rest is added.
   */
  public static Glossary merge(List<Glossary> glossaries) {
    List<Name> all =
        glossaries.stream()
            .flatMap(glossary -> glossary.names().stream())
            .sorted(Comparator.comparing(Name::trust))
            .toList();
    List<Name> merged = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (Name name : all) {
      Integer place = places.get(Spellings.key(name.canonical()));
      if (place == null) {
        place = merged.size();
        merged.add(name);
      } else {
        merged.set(place, union(merged.get(place), name));
      }
      int at = place;
      places.putIfAbsent(Spellings.key(name.canonical()), at);
      merged.get(at).aliases().forEach(alias -> places.putIfAbsent(Spellings.key(alias), at));
    }
    Stream<Never> never = glossaries.stream().flatMap(glossary -> glossary.never().stream());
    return new Glossary(merged, never.distinct().toList());
  }

  /** The first name and what the second adds to it. */
  static Name union(Name first, Name second) {
    Set<String> aliases = new LinkedHashSet<>(first.aliases());
    second.aliases().stream().filter(alias -> isNew(alias, first)).forEach(aliases::add);
    Set<String> heard = union(first.heard(), second.heard());
    heard.removeAll(aliases);
    heard.remove(first.canonical());
    Trust trust = first.trust().compareTo(second.trust()) <= 0 ? first.trust() : second.trust();
    return new Name(
        first.canonical(),
        first.type().isEmpty() ? second.type() : first.type(),
        List.copyOf(aliases),
        List.copyOf(union(first.hints(), second.hints())),
        List.copyOf(heard),
        List.copyOf(union(first.context(), second.context())),
        trust);
  }

  private static boolean isNew(String alias, Name name) {
    String key = Spellings.key(alias);
    return Stream.concat(Stream.of(name.canonical()), name.aliases().stream())
        .noneMatch(form -> Spellings.key(form).equals(key));
  }

  private static Set<String> union(List<String> first, List<String> second) {
    Set<String> both = new LinkedHashSet<>(first);
    both.addAll(second);
    return both;
  }
}
