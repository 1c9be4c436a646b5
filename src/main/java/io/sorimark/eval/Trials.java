package io.sorimark.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Means over episodes: sets are averaged apart, and together except for those told to stay out. */
public final class Trials {

  /** The name under which all sets are averaged. */
  public static final String ALL = "all";

  /** Means of one method under one condition, over so many episodes of a set. */
  public record Row(String set, String condition, String method, int episodes, Scores means) {}

  private record Group(String condition, String method) {}

  private Trials() {}

  /**
   * A row for each set, condition and method, in the order of the trials, those over all sets last.
   *
   * @param apart sets that are not in the mean over all
   */
  public static List<Row> means(List<Trial> trials, Set<String> apart) {
    List<Row> rows = new ArrayList<>();
    List<String> sets = trials.stream().map(Trial::set).distinct().sorted().toList();
    sets.forEach(set -> rows.addAll(rows(set, trials, trial -> trial.set().equals(set))));
    if (sets.size() > 1) {
      rows.addAll(rows(ALL, trials, trial -> !apart.contains(trial.set())));
    }
    return List.copyOf(rows);
  }

  private static List<Row> rows(String set, List<Trial> trials, Predicate<Trial> in) {
    Map<Group, List<Scores>> groups =
        trials.stream()
            .filter(in)
            .collect(
                Collectors.groupingBy(
                    trial -> new Group(trial.condition(), trial.method()),
                    LinkedHashMap::new,
                    Collectors.mapping(Trial::scores, Collectors.toList())));
    return groups.entrySet().stream()
        .map(group ->
            new Row(
                set,
                group.getKey().condition,
                group.getKey().method,
                group.getValue().size(),
                Scores.mean(group.getValue())))
        .toList();
  }
}
