package io.sorimark.eval;

import java.util.Arrays;

/**
 * The best one-to-one assignment (Kuhn 1955, "The Hungarian Method for the Assignment Problem"; the
 * form with potentials of Jonker and Volgenant 1987). Exact, in cubic time.
 */
final class Assignment {

  private Assignment() {}

  /**
   * The most that pairs of a row and a column can be worth together, each row and each column in
   * one pair at most.
   *
   * @param worth of a pair, not negative; rows of the same length
   * @return the column of each row, -1 for none
   */
  static int[] best(long[][] worth) {
    int rows = worth.length;
    int size = Math.max(rows, rows == 0 ? 0 : worth[0].length);
    int[] rowOf = new int[size + 1];
    long[] rowPotential = new long[size + 1];
    long[] potential = new long[size + 1];
    for (int row = 1; row <= size; row++) {
      place(row, worth, rowOf, rowPotential, potential);
    }
    int[] columns = new int[rows];
    Arrays.fill(columns, -1);
    for (int column = 1; column <= size; column++) {
      if (rowOf[column] <= rows && column <= worth[0].length) {
        columns[rowOf[column] - 1] = column - 1;
      }
    }
    return columns;
  }

  /** Finds a column for a row, moving others along the cheapest way; column 0 holds the new row. */
  private static void place(
      int row, long[][] worth, int[] rowOf, long[] rowPotential, long[] potential) {
    int size = rowOf.length - 1;
    int[] from = new int[size + 1];
    long[] slack = new long[size + 1];
    boolean[] done = new boolean[size + 1];
    Arrays.fill(slack, Long.MAX_VALUE);
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      done[column] = true;
      int at = rowOf[column];
      int next = 0;
      long least = Long.MAX_VALUE;
      for (int c = 1; c <= size; c++) {
        if (!done[c]) {
          long cost = -worth(worth, at, c) - rowPotential[at] - potential[c];
          if (cost < slack[c]) {
            slack[c] = cost;
            from[c] = column;
          }
          if (slack[c] < least) {
            least = slack[c];
            next = c;
          }
        }
      }
      for (int c = 0; c <= size; c++) {
        if (done[c]) {
          rowPotential[rowOf[c]] += least;
          potential[c] -= least;
        } else {
          slack[c] -= least;
        }
      }
      column = next;
    }
    while (column != 0) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
  }

  private static long worth(long[][] worth, int row, int column) {
    return row <= worth.length && column <= worth[0].length ? worth[row - 1][column - 1] : 0;
  }
}
