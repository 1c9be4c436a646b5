package io.sorimark.topics;

import java.util.Arrays;

/** How similar each two sentences are, as ranks among their neighbours. */
final class RankMatrix {

  /** Similarities are ranked in a square of {@code 2 * REACH + 1}. */
  private static final int REACH = 5;

  /** Sums over the first i rows and j columns. */
  private final double[][] sums;

  RankMatrix(Talk talk) {
    this.sums = sums(ranks(similarities(talk)));
  }

  /** The sum of the ranks between the sentences {@code [from, to)}. */
  double sum(int from, int to) {
    return sums[to][to] - sums[from][to] - sums[to][from] + sums[from][from];
  }

  /** Cosines of the sentences' stems. */
  private static float[][] similarities(Talk talk) {
    int size = talk.size();
    float[][] similarities = new float[size][size];
    int[] counts = new int[talk.vocabulary()];
    double[] norms = Series.of(size, i -> norm(talk.stems(i), counts));
    for (int i = 0; i < size; i++) {
      add(talk.stems(i), counts, 1);
      for (int j = i; j < size; j++) {
        double product = 0;
        for (int stem : talk.stems(j)) {
          product += counts[stem];
        }
        similarities[i][j] = product == 0 ? 0 : (float) (product / (norms[i] * norms[j]));
        similarities[j][i] = similarities[i][j];
      }
      add(talk.stems(i), counts, -1);
    }
    return similarities;
  }

  private static double norm(int[] stems, int[] counts) {
    add(stems, counts, 1);
    double squares = Arrays.stream(stems).map(stem -> counts[stem]).sum();
    add(stems, counts, -1);
    return Math.sqrt(squares);
  }

  private static void add(int[] stems, int[] counts, int by) {
    for (int stem : stems) {
      counts[stem] += by;
    }
  }

  /** For each value the share of its neighbours that are lower. */
  private static float[][] ranks(float[][] values) {
    int size = values.length;
    float[][] ranks = new float[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        ranks[i][j] = rank(values, i, j);
        ranks[j][i] = ranks[i][j];
      }
    }
    return ranks;
  }

  private static float rank(float[][] values, int row, int column) {
    int fromRow = Math.max(0, row - REACH);
    int toRow = Math.min(values.length, row + REACH + 1);
    int from = Math.max(0, column - REACH);
    int to = Math.min(values.length, column + REACH + 1);
    int lower = 0;
    for (int i = fromRow; i < toRow; i++) {
      for (int j = from; j < to; j++) {
        lower += values[i][j] < values[row][column] ? 1 : 0;
      }
    }
    return (float) lower / Math.max(1, (toRow - fromRow) * (to - from) - 1);
  }

  private static double[][] sums(float[][] values) {
    double[][] sums = new double[values.length + 1][values.length + 1];
    for (int i = 0; i < values.length; i++) {
      double row = 0;
      for (int j = 0; j < values.length; j++) {
        row += values[i][j];
        sums[i + 1][j + 1] = sums[i][j + 1] + row;
      }
    }
    return sums;
  }
}
