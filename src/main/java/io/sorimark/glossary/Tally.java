package io.sorimark.glossary;

import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that were come across, each under the spelling that it has most often. */
final class Tally {

  private static final class Candidate {
    private final Map<String, Integer> spellings = new LinkedHashMap<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private Trust trust = Trust.INTRODUCED;
    private String type = "";

    /** The most frequent; of several, the first. */
    String spelling() {
      return spellings.entrySet().stream()
          .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
          .orElseThrow()
          .getKey();
    }

    Name name() {
      return new Name(
          spelling(), type, List.copyOf(aliases), List.of(), List.of(), List.of(), trust);
    }
  }

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  void add(String name, Trust trust) {
    String plain = Spellings.plain(name);
    Candidate candidate = candidate(plain);
    candidate.spellings.merge(plain, 1, Integer::sum);
    candidate.trust = candidate.trust.compareTo(trust) <= 0 ? candidate.trust : trust;
  }

  void addPerson(String name, Trust trust) {
    add(name, trust);
    candidate(Spellings.plain(name)).type = "person";
  }

  void addAlias(String name, String alias, Trust trust) {
    add(name, trust);
    candidate(Spellings.plain(name)).aliases.add(Spellings.plain(alias));
  }

  private Candidate candidate(String plain) {
    return candidates.computeIfAbsent(Spellings.key(plain), none -> new Candidate());
  }

  /** The most trusted first, then in the order in which they were come across. */
  List<Name> names() {
    List<Name> names = new ArrayList<>();
    candidates.forEach((key, candidate) -> {
      if (!isPlural(key)) {
        names.add(candidate.name());
      }
    });
    names.sort(Comparator.comparing(Name::trust));
    return names;
  }

  /** LLMs, where there is LLM, too. */
  private boolean isPlural(String key) {
    return key.endsWith("s") && candidates.containsKey(key.substring(0, key.length() - 1));
  }
}
