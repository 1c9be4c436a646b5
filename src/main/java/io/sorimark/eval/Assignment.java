package io.sorimark.eval;

import java.util.Arrays;

/**
 * The best one-to-one assignment (Kuhn 1955, "The Hungarian Method for the Assignment Problem"; the
 * form with potentials of Jonker and Volgenant 1987). Exact, in cubic time.
 */
final class Assignment {

  private final long[][] worth;
  private final int size;

  /** By column, from 1 on; 0 for none. Column 0 holds the row that is being placed. */
  private final int[] rowOf;

  private final long[] rowPotential;
  private final long[] potential;

  private Assignment(long[][] worth) {
    this.worth = worth;
    this.size = Math.max(worth.length, worth.length == 0 ? 0 : worth[0].length);
    this.rowOf = new int[size + 1];
    this.rowPotential = new long[size + 1];
    this.potential = new long[size + 1];
  }

  /**
   * The most that pairs of a row and a column can be worth together, each row and each column in
   * one pair at most.
   *
   * @param worth of a pair, not negative; rows of the same length
   * @return the column of each row, -1 for none
   */
  static int[] best(long[][] worth) {
    Assignment assignment = new Assignment(worth);
    for (int row = 1; row <= assignment.size; row++) {
      assignment.place(row);
    }
    return assignment.columns();
  }

  private int[] columns() {
    int[] columns = new int[worth.length];
    Arrays.fill(columns, -1);
    for (int column = 1; column <= size; column++) {
      if (rowOf[column] <= worth.length && column <= worth[0].length) {
        columns[rowOf[column] - 1] = column - 1;
      }
    }
    return columns;
  }

  /** Finds a column for a row, moving others along the cheapest way. */
  private void place(int row) {
    Way way = new Way(size);
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      way.done[column] = true;
      int next = nearest(column, way);
      shift(way, way.slack[next]);
      column = next;
    }
    while (column != 0) {
      rowOf[column] = rowOf[way.from[column]];
      column = way.from[column];
    }
  }

  /** The ways from one row to all columns, as far as they are known. */
  private static final class Way {
    final int[] from;
    final long[] slack;
    final boolean[] done;

    Way(int size) {
      from = new int[size + 1];
      slack = new long[size + 1];
      done = new boolean[size + 1];
      Arrays.fill(slack, Long.MAX_VALUE);
    }
  }

  /** Goes on from a column's row; gives the column that is cheapest to reach. */
  private int nearest(int column, Way way) {
    int row = rowOf[column];
    int nearest = 0;
    for (int c = 1; c <= size; c++) {
      if (!way.done[c]) {
        long cost = -worth(row, c) - rowPotential[row] - potential[c];
        if (cost < way.slack[c]) {
          way.slack[c] = cost;
          way.from[c] = column;
        }
        nearest = nearest == 0 || way.slack[c] < way.slack[nearest] ? c : nearest;
      }
    }
    return nearest;
  }

  private void shift(Way way, long by) {
    for (int c = 0; c <= size; c++) {
      if (way.done[c]) {
        rowPotential[rowOf[c]] += by;
        potential[c] -= by;
      } else {
        way.slack[c] -= by;
      }
    }
  }

  private long worth(int row, int column) {
    return row <= worth.length && column <= worth[0].length ? worth[row - 1][column - 1] : 0;
  }
}
