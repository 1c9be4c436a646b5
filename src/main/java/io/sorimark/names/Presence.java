package io.sorimark.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which names are spoken of in the episode.
 *
 * @param active canonical names that occur, or were put right
 * @param parts of persons' names that were put right in full
 */
record Presence(Set<String> active, Set<Part> parts) {

  static final Presence NONE = new Presence(Set.of(), Set.of());

  /** A word of a person's name and how it was misheard: "Luis" for Louis. */
  record Part(String heard, String right) {}

  static Presence of(RightNames names, List<Verdict> chosen) {
    Set<String> active = new HashSet<>(names.present());
    Set<Part> parts = new HashSet<>();
    for (Verdict verdict : chosen) {
      if (verdict.isFixed()) {
        active.add(verdict.match().form().canonical());
        addParts(verdict.match(), parts);
      }
    }
    return new Presence(Set.copyOf(active), Set.copyOf(parts));
  }

  private static void addParts(Match match, Set<Part> parts) {
    String[] heard = match.core().text().split(" ");
    String[] right = match.form().text().split(" ");
    if (match.form().isPerson() && heard.length > 1 && heard.length == right.length) {
      for (int i = 0; i < heard.length; i++) {
        parts.add(new Part(heard[i], right[i]));
      }
    }
  }

  /** What is known of the name of this match. */
  Standing of(Match match) {
    String name = match.form().canonical();
    return new Standing(
        active.contains(name), parts.contains(new Part(match.core().text(), match.form().text())));
  }
}
