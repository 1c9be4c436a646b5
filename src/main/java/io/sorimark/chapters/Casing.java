package io.sorimark.chapters;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How an episode writes its words where no sentence begins: "bitcoin" or "Bitcoin". */
final class Casing {

  private static final Set<String> BEGINNERS = Set.of("\"", "?", ".", "!");

  private final Map<String, Map<String, Integer>> forms = new HashMap<>();

  void add(Said said) {
    for (int i = 1; i < said.tokens().size(); i++) {
      if (!BEGINNERS.contains(said.lower().get(i - 1))) {
        forms
            .computeIfAbsent(said.lower().get(i), word -> new LinkedHashMap<>())
            .merge(said.tokens().get(i).text(), 1, Integer::sum);
      }
    }
  }

  /** The usual form of a word in lower case, which is lower case if half of them are. */
  String usual(String lower, String written) {
    Map<String, Integer> seen = forms.get(lower);
    if (seen == null) {
      return written;
    }
    int all = seen.values().stream().mapToInt(n -> n).sum();
    if (seen.getOrDefault(lower, 0) * 2 >= all) {
      return lower;
    }
    return seen.entrySet().stream()
        .filter(form -> !form.getKey().equals(lower))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(written);
  }

  /** The share of a word's forms that begin with a capital, 0 where it is never seen. */
  double capitals(String lower) {
    Map<String, Integer> seen = forms.getOrDefault(lower, Map.of());
    int all = seen.values().stream().mapToInt(n -> n).sum();
    int capitals =
        seen.entrySet().stream()
            .filter(form -> Character.isUpperCase(form.getKey().codePointAt(0)))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return all == 0 ? 0 : (double) capitals / all;
  }
}
