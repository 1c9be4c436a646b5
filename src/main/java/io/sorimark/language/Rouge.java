package io.sorimark.language;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of one title is in another: the F1 of common words (ROUGE-1) and of the longest common
 * subsequence (ROUGE-L; Lin 2004), over {@linkplain LightStems all stems}.
 */
public final class Rouge {

  private Rouge() {}

  /** ROUGE-1 of two titles, 0 to 1. */
  public static double words(String a, String b) {
    return words(LightStems.in(a), LightStems.in(b));
  }

  /** ROUGE-1 of two titles in stems. */
  public static double words(List<String> a, List<String> b) {
    List<String> left = new ArrayList<>(b);
    long common = a.stream().filter(left::remove).count();
    return f1(common, a.size() + b.size());
  }

  /** ROUGE-L of two titles, 0 to 1. */
  public static double sequence(String a, String b) {
    List<String> x = LightStems.in(a);
    List<String> y = LightStems.in(b);
    int[] row = new int[y.size() + 1];
    for (String stem : x) {
      int diagonal = 0;
      for (int j = 1; j <= y.size(); j++) {
        int above = row[j];
        row[j] = stem.equals(y.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return f1(row[y.size()], x.size() + y.size());
  }

  private static double f1(long common, int words) {
    return words == 0 ? 0 : 2.0 * common / words;
  }
}
