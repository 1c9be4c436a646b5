package io.sorimark.eval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well misheard names are put right. A change is right if it changes exactly a gold span, to
 * exactly its name; wrong if the span is a gold one and the name another; and damage if the span is
 * none that needs a change, so that right words became wrong. Right changes of gold spans that are
 * not required (casing, style) count for nothing and against nothing.
 */
public final class NameScores {

  /** A span may stand more than once in a cue: then each is counted. */
  private record Span(Duration cueStart, String surface) {
    static Span of(NameChange change) {
      return new Span(change.cueStart(), change.surface());
    }
  }

  private NameScores() {}

  /** {@code precision}, {@code recall}, {@code f1}, and how many were right, wrong and damage. */
  public static Scores of(List<NameChange> gold, List<NameChange> found) {
    Map<Span, List<NameChange>> open = new LinkedHashMap<>();
    gold.forEach(
        change -> open.computeIfAbsent(Span.of(change), span -> new ArrayList<>()).add(change));
    double right = 0;
    double wrong = 0;
    double damage = 0;
    for (NameChange change : found) {
      List<NameChange> there = open.getOrDefault(Span.of(change), new ArrayList<>());
      if (there.isEmpty()) {
        damage++;
        continue;
      }
      NameChange expected = there.removeFirst();
      boolean same = expected.replacement().equals(change.replacement());
      wrong += same ? 0 : 1;
      right += same && expected.required() ? 1 : 0;
    }
    double required = gold.stream().filter(NameChange::required).count();
    return scores(right, wrong, damage, required);
  }

  private static Scores scores(double right, double wrong, double damage, double required) {
    double changed = right + wrong + damage;
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("precision", changed == 0 ? 1 : right / changed);
    scores.put("recall", required == 0 ? 1 : right / required);
    scores.put("f1", changed + required == 0 ? 1 : 2 * right / (changed + required));
    scores.put("right", right);
    scores.put("wrong", wrong);
    scores.put("damage", damage);
    return new Scores(scores);
  }
}
