package io.sorimark.eval;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Measured values by the name of the measure, in the order in which they are shown.
 *
 * @param values a measure that says nothing of what was measured is not there
 */
public record Scores(Map<String, Double> values) {

  public Scores {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** These and the others, which come behind. */
  public Scores with(Scores more) {
    Map<String, Double> all = new LinkedHashMap<>(values);
    all.putAll(more.values);
    return new Scores(all);
  }

  /** The mean of each measure over those that have it. */
  public static Scores mean(Collection<Scores> all) {
    Set<String> names = new LinkedHashSet<>();
    all.forEach(scores -> names.addAll(scores.values.keySet()));
    Map<String, Double> means = new LinkedHashMap<>();
    for (String name : names) {
      all.stream()
          .filter(scores -> scores.values.containsKey(name))
          .mapToDouble(scores -> scores.values.get(name))
          .average()
          .ifPresent(mean -> means.put(name, mean));
    }
    return new Scores(means);
  }
}
