package io.sorimark.topics;

/**
 * How well the words of a stretch of sentences hold together: the log likelihood of its stems under
 * a multinomial that is drawn from a symmetric Dirichlet (Eisenstein and Barzilay 2008, "Bayesian
 * unsupervised topic segmentation"). A stretch that repeats few stems scores above one of the same
 * length that uses many once.
 */
final class Cohesion {

  /** Small: a topic is expected to use few of the talk's words. */
  private static final double THETA = .05;

  private final Talk talk;
  private final int[] counts;
  private final double[] logCount;
  private final double[] logTotal;

  Cohesion(Talk talk) {
    this.talk = talk;
    this.counts = new int[talk.vocabulary()];
    int tokens = 0;
    for (int i = 0; i < talk.size(); i++) {
      tokens += talk.stems(i).length;
    }
    this.logCount = logs(tokens, THETA);
    this.logTotal = logs(tokens, THETA * talk.vocabulary());
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
