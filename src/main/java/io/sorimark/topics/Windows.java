package io.sorimark.topics;

import java.util.Arrays;

/**
 * How alike the words before and after each sentence are, by the cosine of their tf-idf weights.
 */
final class Windows {

  /** Below this a window is empty and holds what rounding left of it. */
  private static final double LEAST_LENGTHS = 1e-6;

  private final Talk talk;
  private final double[] weights;

  Windows(Talk talk) {
    this.talk = talk;
    this.weights = squaredIdf(talk);
  }

  /**
   * One cosine, 0 to 1, for each sentence: the {@code seconds} before it against those from it on.
   */
  double[] cosines(double seconds) {
    double[] cosines = new double[talk.size()];
    Pair pair = new Pair();
    int tail = 0;
    int head = 0;
    for (int i = 0; i < cosines.length; i++) {
      double now = talk.starts()[i];
      for (; head < talk.size() && talk.starts()[head] < now + seconds; head++) {
        pair.add(pair.after, pair.before, talk.stems()[head], 1);
      }
      if (i > 0) {
        pair.add(pair.after, pair.before, talk.stems()[i - 1], -1);
        pair.add(pair.before, pair.after, talk.stems()[i - 1], 1);
      }
      for (; talk.starts()[tail] < now - seconds; tail++) {
        pair.add(pair.before, pair.after, talk.stems()[tail], -1);
      }
      cosines[i] = pair.cosine();
    }
    return cosines;
  }

  /** Inverse document frequency, with a sentence as document. */
  private static double[] squaredIdf(Talk talk) {
    double[] squares = new double[talk.vocabulary()];
    int[] seenIn = new int[talk.vocabulary()];
    Arrays.fill(seenIn, -1);
    int[] frequencies = new int[talk.vocabulary()];
    for (int i = 0; i < talk.size(); i++) {
      for (int stem : talk.stems()[i]) {
        frequencies[stem] += seenIn[stem] == i ? 0 : 1;
        seenIn[stem] = i;
      }
    }
    for (int stem = 0; stem < squares.length; stem++) {
      double idf = Math.log((talk.size() + 1) / (frequencies[stem] + .5));
      squares[stem] = idf * idf;
    }
    return squares;
  }

  /** Counts of stems in two windows, with their dot product and lengths kept up to date. */
  private final class Pair {

    final int[] before = new int[talk.vocabulary()];
    final int[] after = new int[talk.vocabulary()];
    private double dot;
    private double squareBefore;
    private double squareAfter;

    void add(int[] window, int[] other, int[] stems, int sign) {
      for (int stem : stems) {
        double grown = weights[stem] * (2.0 * window[stem] * sign + 1);
        squareBefore += window == before ? grown : 0;
        squareAfter += window == after ? grown : 0;
        dot += weights[stem] * sign * other[stem];
        window[stem] += sign;
      }
    }

    double cosine() {
      double lengths = Math.sqrt(Math.max(0, squareBefore) * Math.max(0, squareAfter));
      return lengths < LEAST_LENGTHS ? 0 : dot / lengths;
    }
  }
}
