package io.sorimark.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Likeness of letters. */
final class Spelling {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words of which one is this much shorter are not compared. */
  private static final double LEAST_SHARE = .6;

  private Spelling() {}

  /** Letters and digits alone, in lower case, without accents. */
  static String squashed(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String letters = NO_LETTER.matcher(apart).replaceAll("");
    return Normalizer.normalize(letters, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** 1 less the share of letters that differ, are missing or swapped (Damerau, 1964). */
  static double likeness(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    if (longer == 0 || Math.min(a.length(), b.length()) < LEAST_SHARE * longer) {
      return 0;
    }
    return 1 - distance(a, b) / (double) longer;
  }

  private static int distance(String a, String b) {
    int[] twoAbove = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
        if (isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
        }
      }
      int[] spare = twoAbove;
      twoAbove = above;
      above = row;
      row = spare;
    }
    return above[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
