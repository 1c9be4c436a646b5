package io.sorimark.eval;

import io.sorimark.language.LightStems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much two short texts overlap (Lin 2004, "ROUGE: A Package for Automatic Evaluation of
 * Summaries"), as the harmonic mean of precision and recall over {@linkplain LightStems light
 * stems}. From 0 to 1, higher is better, and the same from either side; 0 where either has no word.
 */
public final class Rouge {

  private Rouge() {}

  /** ROUGE-1: words that both have, each as often as both have it. */
  public static double one(String a, String b) {
    List<String> of = LightStems.in(a);
    List<String> in = LightStems.in(b);
    return f1(common(of, in), of, in);
  }

  /** ROUGE-L: the longest common subsequence. */
  public static double longest(String a, String b) {
    List<String> of = LightStems.in(a);
    List<String> in = LightStems.in(b);
    return f1(longest(of, in), of, in);
  }

  private static double f1(int common, List<String> a, List<String> b) {
    return common == 0 ? 0 : 2.0 * common / (a.size() + b.size());
  }

  private static int common(List<String> a, List<String> b) {
    Map<String, Integer> left = new HashMap<>();
    a.forEach(stem -> left.merge(stem, 1, Integer::sum));
    int common = 0;
    for (String stem : b) {
      common += left.merge(stem, -1, Integer::sum) >= 0 ? 1 : 0;
    }
    return common;
  }

  private static int longest(List<String> a, List<String> b) {
    int[] before = new int[b.size() + 1];
    for (String stem : a) {
      int[] now = new int[before.length];
      for (int j = 0; j < b.size(); j++) {
        now[j + 1] = stem.equals(b.get(j)) ? before[j] + 1 : Math.max(before[j + 1], now[j]);
      }
      before = now;
    }
    return before[b.size()];
  }
}
