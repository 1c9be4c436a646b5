package io.sorimark.topics;

import java.util.stream.IntStream;

/**
 * How well the words of a stretch of sentences hold together: the log likelihood of its stems under
 * a multinomial that is drawn from a symmetric Dirichlet (Eisenstein and Barzilay 2008, "Bayesian
 * unsupervised topic segmentation"). A stretch that repeats few stems scores above one of the same
 * length that uses many once.
 */
final class Cohesion {

  /** Small: a topic is expected to use few of the talk's words. */
  static final double THETA = .05;

  /** No topic that is likely goes on for longer. */
  private static final double LONGEST_SECONDS = 30 * 60;

  private final Talk talk;
  private final int[] counts;
  private final double[] logCount;
  private final double[] logTotal;

  Cohesion(Talk talk) {
    this(talk, THETA);
  }

  /**
   * @param theta the prior's count of each stem; the higher, the more words a topic is expected to
   *     use
   */
  Cohesion(Talk talk, double theta) {
    this.talk = talk;
    this.counts = new int[talk.vocabulary()];
    int tokens = 0;
    for (int i = 0; i < talk.size(); i++) {
      tokens += talk.stems(i).length;
    }
    this.logCount = logs(tokens, theta);
    this.logTotal = logs(tokens, theta * talk.vocabulary());
  }

  /**
   * The score of every stretch of sentences i to i + n whose last sentence begins within half an
   * hour of its first.
   */
  static float[][] segments(Talk talk, double theta) {
    Cohesion cohesion = new Cohesion(talk, theta);
    float[][] all = new float[talk.size()][];
    for (int i = 0; i < all.length; i++) {
      int from = i;
      int end = Series.firstAfter(talk.starts(), talk.starts()[i] + LONGEST_SECONDS, talk.size());
      all[i] = cohesion.from(i, IntStream.rangeClosed(from + 1, end).toArray());
    }
    return all;
  }

  /**
   * The score of the stretches that begin with sentence {@code from} and end before {@code to[0]},
   * {@code to[1]} and so on.
   */
  float[] from(int from, int[] to) {
    float[] scores = new float[to.length];
    double score = 0;
    int total = 0;
    int at = from;
    for (int i = 0; i < to.length; i++) {
      for (; at < to[i]; at++) {
        for (int stem : talk.stems(at)) {
          score += logCount[counts[stem]++] - logTotal[total++];
        }
      }
      scores[i] = (float) score;
    }
    forget(from, at);
    return scores;
  }

  private void forget(int from, int to) {
    for (int i = from; i < to; i++) {
      for (int stem : talk.stems(i)) {
        counts[stem] = 0;
      }
    }
  }

  /** log(offset + n) for n below {@code count}: the steps of a log gamma function. */
  private static double[] logs(int count, double offset) {
    double[] logs = new double[count];
    for (int n = 0; n < count; n++) {
      logs[n] = Math.log(offset + n);
    }
    return logs;
  }
}
