package io.sorimark.speakers;

import java.util.Arrays;

/**
 * Who says which utterance, as a hidden chain: each speaker says some things likelier than others,
 * and keeps speaking until a change. Then most often the one who spoke before speaks again, else
 * any of the others. Exact, by the forward and the backward pass (Rabiner, "A tutorial on hidden
 * Markov models", 1989), in natural logarithms throughout, because a mark makes a change certain.
 *
 * <p>The states are pairs of who speaks and who spoke before.
 */
final class Chain {

  /** Less than this below the likeliest speaker counts as this: no sentence is proof. */
  private static final double LEAST = -14;

  /** How often, among three or more, the one who spoke before the last speaks next. */
  private static final double RETURNS = 0.45;

  private final double[][] scores;
  private final double[] stays;
  private final double[] changes;
  private final int speakers;
  private final double bests;
  private final double toFormer;
  private final double toOther;

  /**
   * A chain.
   *
   * @param scores by utterance and speaker, natural logarithms
   * @param changes by utterance: how likely it is not by the speaker of the one before; the first
   *     is not looked at
   */
  Chain(double[][] scores, double[] changes) {
    this.speakers = scores[0].length;
    this.scores = Arrays.stream(scores).map(Chain::relative).toArray(double[][]::new);
    this.bests = Arrays.stream(scores).mapToDouble(row -> row[likeliest(row)]).sum();
    this.stays = Arrays.stream(changes).map(change -> Math.log(1 - change)).toArray();
    this.changes = Arrays.stream(changes).map(Math::log).toArray();
    this.toFormer = speakers > 2 ? Math.log(RETURNS) : 0;
    this.toOther = speakers > 2 ? Math.log((1 - RETURNS) / (speakers - 2)) : 0;
  }

  /** How likely each speaker says each utterance, all others being taken into account. */
  double[][] shares() {
    double[][] states = forward();
    double[][] shares = new double[states.length][];
    double[] after = new double[speakers * speakers];
    for (int i = states.length - 1; i >= 0; i--) {
      shares[i] = bySpeaker(softmax(sum(states[i], after)));
      after = back(sum(after, spread(scores[i])), i);
    }
    return shares;
  }

  /** How well speakers and changes explain all scores together, in natural logarithms. */
  double logLikelihood() {
    return bests + logSum(forward()[scores.length - 1]);
  }

  /** The likeliest row of speakers (Viterbi). */
  int[] path() {
    int[][] from = new int[scores.length][speakers * speakers];
    double[] best = spread(scores[0]);
    for (int i = 1; i < scores.length; i++) {
      double[] next = spread(scores[i]);
      for (int to = 0; to < next.length; to++) {
        double[] ways = ways(best, to, i);
        int way = likeliest(ways);
        from[i][to] = way == speakers ? to : state(to % speakers, way);
        next[to] += ways[way];
      }
      best = next;
    }
    int[] path = new int[scores.length];
    int state = likeliest(best);
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = state / speakers;
      state = from[i][state];
    }
    return path;
  }

  static int likeliest(double[] values) {
    int best = 0;
    for (int s = 1; s < values.length; s++) {
      best = values[s] > values[best] ? s : best;
    }
    return best;
  }

  private int state(int speaker, int former) {
    return speaker * speakers + former;
  }

  private double[][] forward() {
    double[][] all = new double[scores.length][];
    all[0] = spread(scores[0]);
    for (int i = 1; i < all.length; i++) {
      all[i] = spread(scores[i]);
      for (int to = 0; to < all[i].length; to++) {
        all[i][to] += logSum(ways(all[i - 1], to, i));
      }
    }
    return all;
  }

  /**
   * How likely each way into a state is: from the former speaker, before whom any may have spoken,
   * and last by no change.
   */
  private double[] ways(double[] values, int to, int at) {
    int speaker = to / speakers;
    int previous = to % speakers;
    double[] ways = new double[speakers + 1];
    for (int before = 0; before < speakers; before++) {
      ways[before] = values[state(previous, before)] + change(previous, before, speaker, at);
    }
    ways[speakers] = values[to] + stays[at];
    return ways;
  }

  /** The same from the other end: what each state leads to. */
  private double[] back(double[] values, int at) {
    double[] all = new double[values.length];
    for (int from = 0; from < all.length; from++) {
      double[] ways = new double[speakers + 1];
      for (int next = 0; next < speakers; next++) {
        ways[next] =
            values[state(next, from / speakers)]
                + change(from / speakers, from % speakers, next, at);
      }
      ways[speakers] = values[from] + stays[at];
      all[from] = logSum(ways);
    }
    return all;
  }

  private double change(int speaker, int former, int next, int at) {
    if (next == speaker) {
      return Double.NEGATIVE_INFINITY;
    }
    return changes[at] + (next == former || former == speaker ? toFormer : toOther);
  }

  /** Of all states, from those of the speakers. */
  private double[] spread(double[] bySpeaker) {
    double[] states = new double[speakers * speakers];
    Arrays.setAll(states, state -> bySpeaker[state / speakers]);
    return states;
  }

  private double[] bySpeaker(double[] states) {
    double[] shares = new double[speakers];
    for (int state = 0; state < states.length; state++) {
      shares[state / speakers] += states[state];
    }
    return shares;
  }

  private static double logSum(double[] values) {
    double most = values[likeliest(values)];
    if (most == Double.NEGATIVE_INFINITY) {
      return most;
    }
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(value - most);
    }
    return most + Math.log(sum);
  }

  private static double[] softmax(double[] values) {
    double all = logSum(values);
    return Arrays.stream(values).map(value -> Math.exp(value - all)).toArray();
  }

  /** The scores of one utterance below its best. */
  private static double[] relative(double[] values) {
    double most = values[likeliest(values)];
    return Arrays.stream(values).map(value -> Math.max(LEAST, value - most)).toArray();
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }
}
