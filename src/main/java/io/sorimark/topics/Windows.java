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
      double now = talk.start(i);
      for (; head < talk.size() && talk.start(head) < now + seconds; head++) {
        pair.add(pair.after, pair.before, talk.stems(head), 1);
      }
      if (i > 0) {
        pair.add(pair.after, pair.before, talk.stems(i - 1), -1);
        pair.add(pair.before, pair.after, talk.stems(i - 1), 1);
      }
      for (; talk.start(tail) < now - seconds; tail++) {
        pair.add(pair.before, pair.after, talk.stems(tail), -1);
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
      for (int stem : talk.stems(i)) {
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

  /** Counts of stems in a window, and the squared length of its vector. */
  private final class Window {

    private final int[] counts = new int[talk.vocabulary()];
    private double square;

    void add(int stem, int sign) {
      square += weights[stem] * (2.0 * counts[stem] * sign + 1);
      counts[stem] += sign;
    }
  }

  /** Two windows, with their dot product kept up to date. */
  private final class Pair {

    final Window before = new Window();
    final Window after = new Window();
    private double dot;

    /** Adds stems to one of the two, or takes them out with the sign -1. */
    void add(Window window, Window other, int[] stems, int sign) {
      for (int stem : stems) {
        dot += weights[stem] * sign * other.counts[stem];
        window.add(stem, sign);
      }
    }

    double cosine() {
      double lengths = Math.sqrt(Math.max(0, before.square) * Math.max(0, after.square));
      return lengths < LEAST_LENGTHS ? 0 : dot / lengths;
    }
  }
}
