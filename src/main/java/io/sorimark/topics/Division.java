package io.sorimark.topics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Divides a talk into stretches so that the sum of their cohesion, of the scores of their
 * boundaries and of how usual their lengths are is the highest there is: an exact dynamic program
 * over all divisions into the wanted number.
 *
 * <p>Time and memory grow with the number of sentences times those that fit into the longest
 * stretch, and stay below {@value #MOST_CELLS} such pairs: beyond that only the sentences with the
 * best boundary scores are tried as boundaries.
 */
final class Division {

  /** Weight of a boundary's log odds against log likelihoods of words. */
  private static final double BOUNDARY_WEIGHT = 12;

  /** Lengths are log-normal around the mean length, with this deviation ... */
  private static final double LENGTH_DEVIATION = .7;

  /** ... and count this much. */
  private static final double LENGTH_WEIGHT = 4;

  private static final double SHORTEST_SECONDS = 12;

  /** No stretch is longer, unless so few are wanted that they have to be. */
  private static final double LONGEST_SECONDS = 30 * 60;

  private static final double LONGEST_IN_MEANS = 2.5;
  private static final int MOST_CELLS = 16_000_000;

  private final Talk talk;
  private final double[] scores;
  private final double meanSeconds;
  private final double longestSeconds;
  private final int[] starts;

  /** The score of the stretch from candidate i over the next 1, 2, ... candidates. */
  private final float[][] stretches;

  private Division(Talk talk, double[] scores, int boundaries) {
    this.talk = talk;
    this.scores = scores;
    this.meanSeconds = talk.length() / (boundaries + 1);
    this.longestSeconds = Math.max(LONGEST_SECONDS, meanSeconds * LONGEST_IN_MEANS);
    this.starts = candidates();
    this.stretches = stretches();
  }

  /**
   * The sentences that begin the second and the later stretches.
   *
   * @param scores log odds of a boundary before each sentence
   * @param boundaries how many; the nearest possible number where so many are not possible
   */
  static int[] of(Talk talk, double[] scores, int boundaries) {
    int most =
        Math.min(boundaries, Math.min(talk.size() - 1, (int) (talk.length() / SHORTEST_SECONDS)));
    return most <= 0 ? new int[0] : new Division(talk, scores, most).best(most);
  }

  private int[] candidates() {
    int[] all = IntStream.range(0, talk.size()).toArray();
    long cells = 0;
    for (int i = 0; i < all.length; i++) {
      cells += ends(all, i) - i;
    }
    if (cells <= MOST_CELLS) {
      return all;
    }
    int kept = (int) (all.length * Math.sqrt((double) MOST_CELLS / cells));
    IntStream best =
        IntStream.range(1, all.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .limit(kept)
            .mapToInt(i -> i);
    return IntStream.concat(IntStream.of(0), best).sorted().toArray();
  }

  /** The last index to which a stretch from candidate {@code i} may reach; at least the next. */
  private int ends(int[] starts, int i) {
    double limit = talk.begin(starts[i]) + longestSeconds;
    int low = i + 1;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      double end = middle == starts.length ? talk.length() : talk.start(starts[middle]);
      if (end <= limit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private float[][] stretches() {
    Cohesion cohesion = new Cohesion(talk);
    float[][] all = new float[starts.length][];
    for (int i = 0; i < starts.length; i++) {
      int[] to = IntStream.rangeClosed(i + 1, ends(starts, i)).map(this::sentence).toArray();
      all[i] = cohesion.from(starts[i], to);
      for (int n = 0; n < to.length; n++) {
        all[i][n] += (float) (ofLength(i, to[n]) + ofBoundary(to[n]));
      }
    }
    return all;
  }

  private int sentence(int candidate) {
    return candidate == starts.length ? talk.size() : starts[candidate];
  }

  private double ofLength(int i, int toSentence) {
    double seconds = talk.start(toSentence) - talk.begin(starts[i]);
    if (seconds < SHORTEST_SECONDS) {
      return Double.NEGATIVE_INFINITY;
    }
    double deviation = Math.log(seconds / meanSeconds) / LENGTH_DEVIATION;
    return -LENGTH_WEIGHT * .5 * deviation * deviation;
  }

  private double ofBoundary(int sentence) {
    return sentence == talk.size() ? 0 : BOUNDARY_WEIGHT * scores[sentence];
  }

  private int[] best(int boundaries) {
    int size = starts.length;
    int[][] origins = new int[boundaries + 2][];
    double[] reached = unreached(size);
    reached[0] = 0;
    int possible = -1;
    for (int n = 1; n <= boundaries + 1; n++) {
      origins[n] = new int[size + 1];
      reached = step(reached, origins[n]);
      possible = reached[size] > Double.NEGATIVE_INFINITY ? n : possible;
    }
    return possible < 0 ? new int[0] : trace(origins, possible);
  }

  /** From the best divisions up to each candidate to those with one stretch more. */
  private double[] step(double[] reached, int[] origin) {
    double[] next = unreached(reached.length - 1);
    for (int i = 0; i < starts.length; i++) {
      if (reached[i] == Double.NEGATIVE_INFINITY) {
        continue;
      }
      float[] stretch = stretches[i];
      for (int n = 0; n < stretch.length; n++) {
        double score = reached[i] + stretch[n];
        if (score > next[i + 1 + n]) {
          next[i + 1 + n] = score;
          origin[i + 1 + n] = i;
        }
      }
    }
    return next;
  }

  private int[] trace(int[][] origins, int stretchCount) {
    int[] boundaries = new int[stretchCount - 1];
    int at = starts.length;
    for (int n = stretchCount; n > 1; n--) {
      at = origins[n][at];
      boundaries[n - 2] = starts[at];
    }
    return boundaries;
  }

  private static double[] unreached(int size) {
    double[] reached = new double[size + 1];
    Arrays.fill(reached, Double.NEGATIVE_INFINITY);
    return reached;
  }
}
