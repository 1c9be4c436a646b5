package io.sorimark.speakers;

import io.sorimark.speakers.Naming.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who takes part, as far as the conversation itself names them.
 *
 * @param names longest form of each, in the order in which they are named first
 * @param speakers how many people speak at least, one who is never named included
 * @param namings of these names
 */
record Cast(List<String> names, int speakers, List<Naming> namings) {

  /** More who speak would be told apart by chance. */
  static final int MOST = 6;

  /** Being called by name so often makes a participant of somebody who was not introduced. */
  private static final int OFTEN = 3;

  private static final int SOON = 40;
  private static final int AT_ONCE = 20;

  Cast {
    names = List.copyOf(names);
    namings = List.copyOf(namings);
  }

  static Cast of(List<Utterance> said) {
    Map<String, List<Naming>> byName = new LinkedHashMap<>();
    for (Naming naming : Namings.in(said)) {
      byName.computeIfAbsent(naming.firstName(), name -> new ArrayList<>()).add(naming);
    }
    Set<Integer> together = together(byName.values());
    byName.values().removeIf(namings -> !takesPart(namings, together));
    List<List<Naming>> members = byName.values().stream().limit(MOST).toList();
    List<String> names = members.stream().map(Cast::longest).toList();
    return new Cast(names, count(members), members.stream().flatMap(List::stream).toList());
  }

  /** Index of the name that is named there. */
  int member(Naming naming) {
    for (int i = 0; i < names.size(); i++) {
      if (Naming.firstOf(names.get(i)).equals(naming.firstName())) {
        return i;
      }
    }
    throw new IllegalArgumentException("not in the cast: " + naming);
  }

  /** Sentences near the start that name more than one. */
  private static Set<Integer> together(Collection<List<Naming>> members) {
    Set<Integer> once = new HashSet<>();
    return members.stream()
        .flatMap(List::stream)
        .map(Naming::utterance)
        .filter(at -> at < AT_ONCE && !once.add(at))
        .collect(Collectors.toSet());
  }

  private static boolean takesPart(List<Naming> namings, Set<Integer> together) {
    return namings.size() >= OFTEN
        || (namings.size() == OFTEN - 1 && namings.getFirst().utterance() < SOON)
        || namings.stream().anyMatch(one -> introduces(one) || together.contains(one.utterance()));
  }

  private static boolean introduces(Naming naming) {
    return naming.kind() != Kind.ADDRESSED && naming.utterance() < SOON;
  }

  /** One more than the names where somebody names two of them who is none of them. */
  private static int count(List<List<Naming>> members) {
    List<Naming> all = members.stream().flatMap(List::stream).toList();
    boolean hosted =
        all.stream().noneMatch(naming -> naming.kind() == Kind.SELF)
            && all.stream().map(Naming::utterance).distinct().count() < all.size();
    return Math.min(MOST, members.size() + (hosted ? 1 : 0));
  }

  private static String longest(List<Naming> namings) {
    String longest = "";
    for (Naming naming : namings) {
      longest = naming.name().length() > longest.length() ? naming.name() : longest;
    }
    return longest;
  }
}
