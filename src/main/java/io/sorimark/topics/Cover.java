package io.sorimark.topics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * Chooses the sentences to cut at: those that together cover the most probability, a boundary being
 * covered by a cut within 15, 30 or 60 seconds, each counted alike, and a little more where it is
 * hit at the very sentence: of all the places that are about right, listeners want the right one.
 * Exact, by a dynamic program over the cuts in order; two cuts that are close share what lies
 * between them.
 */
final class Cover {

  private static final double[] WINDOWS = {15, 30, 60, 0};

  /** A fiftieth costs nothing elsewhere, and twice as many are found at the sentence. */
  private static final double[] WEIGHTS = {1, 1, 1, .02};

  private static final double LONGEST_REACH = 120;

  private final double[] starts;
  private final int size;
  private final double length;
  private final double shortest;
  private final double[] sums;

  /** First sentence inside the window of each cut, and the first behind it. */
  private final int[][] low = new int[WINDOWS.length][];

  private final int[][] high = new int[WINDOWS.length][];
  private final double[] own;
  private final BitSet open;

  /**
   * @param open sentences that may be cut at
   * @param shortest seconds between two cuts, and from a cut to either end of the talk
   */
  Cover(Talk talk, double[] marginals, BitSet open, double shortest) {
    this.starts = talk.starts();
    this.size = talk.size();
    this.length = talk.length();
    this.shortest = shortest;
    this.open = open;
    this.sums = Series.cumulated(marginals);
    this.own = new double[size];
    for (int w = 0; w < WINDOWS.length; w++) {
      double seconds = WINDOWS[w];
      low[w] = new int[size];
      high[w] = new int[size];
      for (int i = 0; i < size; i++) {
        low[w][i] = Series.firstAt(starts, starts[i] - seconds, size);
        high[w][i] = Series.firstAfter(starts, starts[i] + seconds, size);
        own[i] += WEIGHTS[w] * (sums[high[w][i]] - sums[low[w][i]]);
      }
    }
  }

  /** Probability that a boundary lies as near to this sentence as the first window reaches. */
  double near(int sentence) {
    return sums[high[0][sentence]] - sums[low[0][sentence]];
  }

  /** The best cuts in order; fewer where so many do not fit. */
  int[] best(int count) {
    return best(count, open);
  }

  /** The best cuts among these sentences. */
  int[] best(int count, BitSet among) {
    if (count < 1 || size < 2) {
      return new int[0];
    }
    double[] covered = first(among);
    int[][] previous = new int[count][];
    int[] cuts = new int[0];
    for (int n = 0; n < count && reachable(covered); n++) {
      cuts = trace(previous, n, last(covered));
      if (n + 1 < count) {
        previous[n + 1] = new int[size];
        covered = next(covered, previous[n + 1], among);
      }
    }
    return cuts;
  }

  /**
   * More cuts beside these, one after the other where each covers most.
   *
   * @param from sentences {@code [from, to)} may be cut at
   */
  int[] more(int[] cuts, int count, int from, int to) {
    return more(cuts, count, from, to, open);
  }

  /** The same among these sentences. */
  int[] more(int[] cuts, int count, int from, int to, BitSet among) {
    int[] all = cuts;
    for (int n = 0; n < count; n++) {
      OptionalInt best = best(all, Math.max(1, from), to, among);
      if (best.isEmpty()) {
        return all;
      }
      all = Arrays.copyOf(all, all.length + 1);
      all[all.length - 1] = best.getAsInt();
      Arrays.sort(all);
    }
    return all;
  }

  /** The first of the places that cover most and are free, if any is. */
  private OptionalInt best(int[] cuts, int from, int to, BitSet among) {
    OptionalInt best = OptionalInt.empty();
    double most = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      double gain = among.get(i) && isFree(cuts, i) ? gain(cuts, i) : Double.NEGATIVE_INFINITY;
      if (gain > most) {
        most = gain;
        best = OptionalInt.of(i);
      }
    }
    return best;
  }

  private boolean isFree(int[] cuts, int i) {
    int at = -Arrays.binarySearch(cuts, i) - 1;
    if (at < 0) {
      return false;
    }
    double before = at > 0 ? starts[cuts[at - 1]] : 0;
    double after = at < cuts.length ? starts[cuts[at]] : length;
    return starts[i] - before >= shortest && after - starts[i] >= shortest;
  }

  /** What a cut covers that its neighbours do not. */
  private double gain(int[] cuts, int i) {
    int at = -Arrays.binarySearch(cuts, i) - 1;
    double gain = own[i];
    gain -= at > 0 ? shared(cuts[at - 1], i) : 0;
    gain -= at < cuts.length ? shared(i, cuts[at]) : 0;
    return gain;
  }

  private double[] first(BitSet among) {
    return Series.of(
        size,
        i ->
            among.get(i) && starts[i] >= shortest && length - starts[i] >= shortest
                ? own[i]
                : Double.NEGATIVE_INFINITY);
  }

  private double[] next(double[] covered, int[] previous, BitSet among) {
    double[] next = new double[size];
    Arrays.fill(next, Double.NEGATIVE_INFINITY);
    double reach = Math.max(LONGEST_REACH, shortest);
    double bestFar = Double.NEGATIVE_INFINITY;
    int far = 0;
    int farthest = -1;
    for (int j = among.nextSetBit(0); j >= 0; j = among.nextSetBit(j + 1)) {
      for (; far < j && starts[far] < starts[j] - reach; far++) {
        if (covered[far] > bestFar) {
          bestFar = covered[far];
          farthest = far;
        }
      }
      if (length - starts[j] < shortest) {
        break;
      }
      next[j] = bestFar + own[j];
      previous[j] = farthest;
      for (int i = far; i < j && starts[j] - starts[i] >= shortest; i++) {
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
        shared += WEIGHTS[w] * (sums[high[w][i]] - sums[low[w][j]]);
      }
    }
    return shared;
  }

  private static int[] trace(int[][] previous, int last, int at) {
    int[] cuts = new int[last + 1];
    int cut = at;
    for (int n = last; n > 0; n--) {
      cuts[n] = cut;
      cut = previous[n][cut];
    }
    cuts[0] = cut;
    return cuts;
  }

  private static boolean reachable(double[] covered) {
    return Arrays.stream(covered).anyMatch(sum -> sum > Double.NEGATIVE_INFINITY);
  }

  private static int last(double[] covered) {
    int best = 0;
    for (int i = 1; i < covered.length; i++) {
      best = covered[i] > covered[best] ? i : best;
    }
    return best;
  }
}
