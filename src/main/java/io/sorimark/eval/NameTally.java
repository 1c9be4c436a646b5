package io.sorimark.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of what became of names; those of several episodes add up.
 *
 * @param counts by name; all that is counted is there, if only as 0
 */
public record NameTally(Map<String, Integer> counts) {

  static final String NEEDED = "needed";
  static final String HELD = "held";
  static final String RIGHT = "right";
  static final String WRONG = "wrong";
  static final String DAMAGE = "damage";
  static final String GROUPS = "groups";
  static final String RIGHT_GROUPS = "right-groups";
  static final String LOOKALIKES = "lookalikes";
  static final String TOUCHED = "touched";

  public static final NameTally NONE = new NameTally(Map.of());

  public NameTally {
    counts = Map.copyOf(counts);
  }

  /** Both together. */
  public NameTally plus(NameTally other) {
    Map<String, Integer> sum = new LinkedHashMap<>(counts);
    other.counts.forEach((name, count) -> sum.merge(name, count, Integer::sum));
    return new NameTally(sum);
  }

  /** How many changes were wrong, of a wanted place or elsewhere. */
  public int wrong() {
    return count(WRONG) + count(DAMAGE);
  }

  /**
   * {@code needed}, {@code coverage} (the share of these whose name the glossary holds), {@code
   * recall}, {@code recall-held} (of those held) and, where there are several kinds, {@code
   * recall/KIND}; if the table is complete {@code precision}, {@code right}, {@code wrong}, {@code
   * damage}, and the same by groups of equal changes; {@code lookalikes-changed} where there are
   * any.
   */
  public Scores scores(boolean complete) {
    Map<String, Double> scores = new LinkedHashMap<>();
    put("needed", count(NEEDED), scores);
    put("held", count(HELD), scores);
    put("coverage", share(HELD, NEEDED), scores);
    put("right", count(RIGHT), scores);
    put("recall", share(RIGHT, NEEDED), scores);
    put("recall-held", share(RIGHT, HELD), scores);
    if (complete) {
      put("wrong", count(WRONG), scores);
      put("damage", count(DAMAGE), scores);
      int changed = count(RIGHT) + wrong();
      put("precision", changed == 0 ? 1 : (double) count(RIGHT) / changed, scores);
      put("groups", count(GROUPS), scores);
      put("group-precision", share(RIGHT_GROUPS, GROUPS), scores);
    }
    List<String> kinds = kinds();
    if (kinds.size() > 1) {
      kinds.forEach(kind -> put("recall" + kind, share(RIGHT + kind, NEEDED + kind), scores));
    }
    if (count(LOOKALIKES) > 0) {
      put("lookalikes", count(LOOKALIKES), scores);
      put("lookalikes-changed", count(TOUCHED), scores);
    }
    return new Scores(scores);
  }

  /** Each with a slash before it. */
  private List<String> kinds() {
    return counts.keySet().stream()
        .filter(name -> name.startsWith(NEEDED + "/"))
        .map(name -> name.substring(NEEDED.length()))
        .sorted()
        .toList();
  }

  private static void put(String name, double value, Map<String, Double> scores) {
    scores.put(name, value);
  }

  private int count(String name) {
    return counts.getOrDefault(name, 0);
  }

  private double share(String part, String whole) {
    return count(whole) == 0 ? 1 : (double) count(part) / count(whole);
  }
}
