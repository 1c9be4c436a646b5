package io.sorimark.topics;

import java.util.Arrays;

/**
 * Chooses the sentences to cut at: those that together cover the most probability, a boundary being
 * covered by a cut within 15, 30 or 60 seconds, each counted alike. Exact, by a dynamic program over
 * the cuts in order; two cuts that are close share what lies between them.
 */
final class Cover {

  private static final double[] WINDOWS = {15, 30, 60};
  private static final double LONGEST_REACH = 120;
  private static final double SHORTEST_SECONDS = 12;

  private final double[] starts;
  private final int size;
  private final double[] sums;

  /** First sentence inside the window of each cut, and the first behind it. */
  private final int[][] low = new int[WINDOWS.length][];

  private final int[][] high = new int[WINDOWS.length][];
  private final double[] own;

  private Cover(Talk talk, double[] marginals) {
    this.starts = talk.starts();
    this.size = talk.size();
    this.sums = Series.cumulated(marginals);
    this.own = new double[size];
    for (int w = 0; w < WINDOWS.length; w++) {
      double seconds = WINDOWS[w];
      low[w] = new int[size];
      high[w] = new int[size];
      for (int i = 0; i < size; i++) {
        low[w][i] = Series.firstAt(starts, starts[i] - seconds, size);
        high[w][i] = Series.firstAfter(starts, starts[i] + seconds, size);
        own[i] += sums[high[w][i]] - sums[low[w][i]];
      }
    }
  }

  /** The chosen sentences in order, none of them the first; fewer where so many do not fit. */
  static int[] of(Talk talk, double[] marginals, int count) {
    return count < 1 || talk.size() < 2 ? new int[0] : new Cover(talk, marginals).best(count);
  }

  private int[] best(int count) {
    double[][] covered = new double[count][];
    int[][] previous = new int[count][];
    covered[0] = own.clone();
    covered[0][0] = Double.NEGATIVE_INFINITY;
    int cuts = 1;
    while (cuts < count) {
      previous[cuts] = new int[size];
      covered[cuts] = next(covered[cuts - 1], previous[cuts]);
      if (Arrays.stream(covered[cuts]).max().orElse(0) == Double.NEGATIVE_INFINITY) {
        break; // no room for one more
      }
      cuts++;
    }
    int[] chosen = new int[cuts];
    int at = last(covered[cuts - 1]);
    for (int n = cuts - 1; n >= 0; n--) {
      chosen[n] = at;
      at = n > 0 ? previous[n][at] : at;
    }
    return chosen;
  }

  private double[] next(double[] covered, int[] previous) {
    double[] next = new double[size];
    Arrays.fill(next, Double.NEGATIVE_INFINITY);
    double bestFar = Double.NEGATIVE_INFINITY;
    int far = 1;
    int farthest = -1;
    for (int j = 2; j < size; j++) {
      for (; far < j && starts[far] < starts[j] - LONGEST_REACH; far++) {
        if (covered[far] > bestFar) {
          bestFar = covered[far];
          farthest = far;
        }
      }
      next[j] = bestFar + own[j];
      previous[j] = farthest;
      for (int i = far; i < j && starts[j] - starts[i] >= SHORTEST_SECONDS; i++) {
        double sum = covered[i] + own[j] - shared(i, j);
        if (sum > next[j]) {
          next[j] = sum;
          previous[j] = i;
        }
      }
    }
    return next;
  }

  private double shared(int i, int j) {
    double shared = 0;
    for (int w = 0; w < WINDOWS.length; w++) {
      if (high[w][i] > low[w][j]) {
        shared += sums[high[w][i]] - sums[low[w][j]];
      }
    }
    return shared;
  }

  private static int last(double[] covered) {
    int best = 0;
    for (int i = 1; i < covered.length; i++) {
      best = covered[i] > covered[best] ? i : best;
    }
    return best;
  }
}
