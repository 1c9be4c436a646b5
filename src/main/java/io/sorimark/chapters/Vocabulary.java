package io.sorimark.chapters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How often each stem comes in each topic, and what it weighs there: class-based tf-idf, with the
 * other topics of the episode as the background (Grootendorst 2022, "BERTopic", section 3.3).
 */
final class Vocabulary {

  private final List<Map<String, Integer>> topics = new ArrayList<>();
  private final Map<String, Integer> totals = new HashMap<>();
  private int tokens;

  void addTopic(List<String> stems) {
    Map<String, Integer> counts = new HashMap<>();
    for (String stem : stems) {
      counts.merge(stem, 1, Integer::sum);
      totals.merge(stem, 1, Integer::sum);
    }
    tokens += stems.size();
    topics.add(counts);
  }

  double weight(int topic, String stem) {
    int count = topics.get(topic).getOrDefault(stem, 0);
    double perTopic = (double) tokens / topics.size();
    return Math.sqrt(count) * Math.log(1 + perTopic / totals.getOrDefault(stem, 1));
  }

  /** Of the chosen stems those that weigh most in a topic and come there twice, heaviest first. */
  List<String> densest(int topic, int most, Predicate<String> chosen) {
    return topics.get(topic).entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .filter(chosen)
        .sorted(
            Comparator.comparingDouble((String stem) -> -weight(topic, stem))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }
}
