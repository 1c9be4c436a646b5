package io.sorimark.alignment;

import java.util.Arrays;
import java.util.List;

/**
 * Aligns two short lists at the least cost (Needleman and Wunsch 1970). Units that are alike, as
 * misheard ones are, may stand together; two that are not alike never do, for each alone costs
 * less.
 */
final class CostTable {

  private static final int ALONE = 6;
  private static final int ALIKE = 4;
  private static final int UNLIKE = 13;

  private static final byte BOTH = 0;
  private static final byte TEXT = 1;
  private static final byte HEARD = 2;

  private CostTable() {}

  /** For each text unit the index of its partner, or {@link Pairing#NONE}. */
  static int[] partners(List<String> text, List<String> heard) {
    int[] partners = new int[text.size()];
    Arrays.fill(partners, Pairing.NONE);
    if (text.isEmpty() || heard.isEmpty()) {
      return partners;
    }
    byte[][] steps = steps(text, heard);
    int i = text.size();
    int j = heard.size();
    while (i > 0 || j > 0) {
      byte step = i == 0 ? HEARD : j == 0 ? TEXT : steps[i - 1][j - 1];
      i -= step == HEARD ? 0 : 1;
      j -= step == TEXT ? 0 : 1;
      if (step == BOTH) {
        partners[i] = j;
      }
    }
    return partners;
  }

  private static byte[][] steps(List<String> text, List<String> heard) {
    byte[][] steps = new byte[text.size()][heard.size()];
    int[] above = new int[heard.size() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j * ALONE;
    }
    for (int i = 0; i < text.size(); i++) {
      int[] row = new int[above.length];
      row[0] = above[0] + ALONE;
      for (int j = 0; j < heard.size(); j++) {
        int both = above[j] + cost(text.get(i), heard.get(j));
        int alone = above[j + 1] + ALONE;
        int other = row[j] + ALONE;
        row[j + 1] = Math.min(both, Math.min(alone, other));
        steps[i][j] = row[j + 1] == both ? BOTH : row[j + 1] == alone ? TEXT : HEARD;
      }
      above = row;
    }
    return steps;
  }

  private static int cost(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    return isAlike(one, other) ? ALIKE : UNLIKE;
  }

  /** Half of the letters of the longer one stand in the other, in the same order. */
  private static boolean isAlike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int shorter = Math.min(one.length(), other.length());
    return shorter > 1 && shorter * 2 >= longer && common(one, other) * 2 >= longer;
  }

  /** Letters that are met going forward in both, greedily. */
  private static int common(String one, String other) {
    int count = 0;
    int at = 0;
    for (int i = 0; i < one.length(); i++) {
      int found = other.indexOf(one.charAt(i), at);
      if (found >= 0 && found - at <= 2) {
        count++;
        at = found + 1;
      }
    }
    return count;
  }
}
