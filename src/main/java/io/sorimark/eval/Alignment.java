package io.sorimark.eval;

import java.util.Arrays;
import java.util.List;

/**
 * Which items of one list stand against which of another, at the least number of edits (Levenshtein
 * 1966). Exact; only a band about the diagonal is computed, which is widened until the result is
 * proven (Ukkonen 1985), so that long texts with few errors take little time and memory.
 */
final class Alignment {

  /** The partner of what has none. */
  static final int NONE = -1;

  private static final int FIRST_BAND = 64;

  /** Steps back from a cell: both lists, the gold list only, the other only. */
  private static final byte BOTH = 0;

  private static final byte GOLD = 1;
  private static final byte OTHER = 2;

  private final List<String> gold;
  private final List<String> other;
  private final int[] partners;
  private int edits;

  private Alignment(List<String> gold, List<String> other) {
    this.gold = gold;
    this.other = other;
    this.partners = new int[gold.size()];
  }

  static Alignment of(List<String> gold, List<String> other) {
    Alignment alignment = new Alignment(gold, other);
    int most = Math.max(gold.size(), other.size());
    int band = Math.abs(gold.size() - other.size()) + FIRST_BAND;
    while (!alignment.align(Math.min(band, most)) && band < most) {
      band *= 2;
    }
    return alignment;
  }

  /** For each gold item the index of its partner, ascending, or {@link #NONE}. */
  int[] partners() {
    return partners.clone();
  }

  /** Items put in, left out or changed. */
  int edits() {
    return edits;
  }

  /** Whether no way outside the band could be shorter. */
  private boolean align(int band) {
    int width = 2 * band + 1;
    byte[][] steps = new byte[gold.size() + 1][width];
    int[] row = new int[width];
    for (int i = 0; i <= gold.size(); i++) {
      row = next(row, i, band, steps[i]);
    }
    edits = row[other.size() - gold.size() + band];
    trace(steps, band);
    return edits <= band;
  }

  /**
   * Costs of one more gold item; of ways that cost the same the one with fewer changed items is
   * taken, for it pairs up more that are the same. Column c of row i is the item {@code i + c -
   * band} of the other list.
   */
  private int[] next(int[] above, int i, int band, byte[] steps) {
    int[] row = new int[above.length];
    Arrays.fill(row, Integer.MAX_VALUE / 2);
    int from = Math.max(0, band - i);
    int to = Math.min(row.length - 1, other.size() - i + band);
    for (int c = from; c <= to; c++) {
      int j = i + c - band;
      if (i == 0) {
        row[c] = j;
        steps[c] = OTHER;
        continue;
      }
      boolean same = j > 0 && same(i, j);
      int both = j == 0 ? Integer.MAX_VALUE / 2 : above[c] + (same ? 0 : 1);
      int leftOut = c + 1 < row.length ? above[c + 1] + 1 : Integer.MAX_VALUE / 2;
      int putIn = c > from ? row[c - 1] + 1 : Integer.MAX_VALUE / 2;
      row[c] = Math.min(both, Math.min(leftOut, putIn));
      steps[c] = same ? BOTH : row[c] == leftOut ? GOLD : row[c] == putIn ? OTHER : BOTH;
    }
    return row;
  }

  private boolean same(int i, int j) {
    return gold.get(i - 1).equals(other.get(j - 1));
  }

  private void trace(byte[][] steps, int band) {
    Arrays.fill(partners, NONE);
    int i = gold.size();
    int j = other.size();
    while (i > 0 || j > 0) {
      byte step = steps[i][j - i + band];
      if (step == BOTH) {
        partners[i - 1] = j - 1;
      }
      i -= step == OTHER ? 0 : 1;
      j -= step == GOLD ? 0 : 1;
    }
  }
}
