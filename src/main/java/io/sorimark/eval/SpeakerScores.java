package io.sorimark.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How well it is told who speaks: by {@code word-accuracy}, the share of gold words with the right
 * speaker under the best one-to-one mapping of found names to gold names, and by {@code change-f1},
 * F1 of the places between two words at which the speaker changes. Words are aligned first, so that
 * the two sides may differ in what was heard. A word that nobody is named for is wrong.
 */
public final class SpeakerScores {

  private final Speech gold;
  private final Speech found;

  /** For each gold word the found one. */
  private final int[] partners;

  private SpeakerScores(Speech gold, Speech found) {
    this.gold = gold;
    this.found = found;
    this.partners = Alignment.of(gold.words(), found.words()).partners();
  }

  public static Scores of(Speech gold, Speech found) {
    SpeakerScores scores = new SpeakerScores(gold, found);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("word-accuracy", scores.words());
    int hits = scores.hits();
    int goldChanges = gold.changes().size();
    int foundChanges = found.changes().size();
    int all = goldChanges + foundChanges;
    values.put("change-f1", all == 0 ? 1 : 2.0 * hits / all);
    if (foundChanges > 0) {
      values.put("change-precision", (double) hits / foundChanges);
    }
    if (goldChanges > 0) {
      values.put("change-recall", (double) hits / goldChanges);
    }
    return new Scores(values);
  }

  private double words() {
    List<Optional<String>> names = distinct(gold.speakers());
    List<Optional<String>> labels = distinct(found.speakers());
    long[][] together = new long[names.size()][labels.size()];
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] != Alignment.NONE) {
        int label = labels.indexOf(found.speakers().get(partners[i]));
        int name = names.indexOf(gold.speakers().get(i));
        if (label >= 0 && name >= 0) {
          together[name][label]++;
        }
      }
    }
    int[] best = Assignment.best(together);
    long right = 0;
    for (int name = 0; name < best.length; name++) {
      right += best[name] < 0 ? 0 : together[name][best[name]];
    }
    return partners.length == 0 ? 1 : (double) right / partners.length;
  }

  private int hits() {
    Set<Integer> changes = new HashSet<>(found.changes());
    return (int) gold.changes().stream().filter(i -> changes.contains(partners[i])).count();
  }

  private static List<Optional<String>> distinct(List<Optional<String>> speakers) {
    return new ArrayList<>(speakers.stream().filter(Optional::isPresent).distinct().toList());
  }
}
