package io.sorimark.topics;

import java.util.Arrays;

/**
 * How alike the words in the seconds before and after a sentence are: the cosine of their weighted
 * counts (Hearst 1997, "TextTiling"), the share of common stems, and the gain in likelihood when
 * both sides have a distribution of words each (see {@link Cohesion}).
 */
final class WindowFeatures {

  private static final int[] WINDOWS = {30, 60, 120, 240};
  private static final int[] EVERYDAY_WINDOWS = {60, 180};
  private static final double THETA = .05;

  /** Keeps the gain of a few words small. */
  private static final double GAIN_PRIOR = 5;

  private final Talk talk;
  private final double[] weights;
  private final double[] rise;
  private final double[] totalRise;

  /** Counts on each side by stem, and the stems that are there. */
  private final int[] before;

  private final int[] after;
  private final double[] cosine;
  private final double[] overlap;
  private final double[] gain;

  private WindowFeatures(Talk talk, double[] weights, double seconds) {
    this.talk = talk;
    this.weights = weights;
    int tokens = talk.tokens();
    this.rise = rises(tokens, THETA);
    this.totalRise = rises(tokens, THETA * talk.vocabulary());
    this.before = new int[talk.vocabulary()];
    this.after = new int[talk.vocabulary()];
    int size = talk.size();
    this.cosine = new double[size];
    this.overlap = new double[size];
    this.gain = new double[size];
    measure(seconds);
  }

  /** The cosine of the {@code seconds} before each sentence and those from it on, 0 to 1. */
  static double[] cosines(Talk talk, double seconds) {
    return new WindowFeatures(talk, rarity(talk), seconds).cosine;
  }

  static void add(Features features, Talk talk, double[] everyday) {
    double[] rarity = rarity(talk);
    double[] starts = talk.starts();
    for (int seconds : WINDOWS) {
      WindowFeatures window = new WindowFeatures(talk, rarity, seconds);
      double[] unlike = Series.standardized(Series.negated(window.cosine));
      double[] gain = Series.standardized(window.gain);
      features.add("cos" + seconds, unlike);
      features.add("gain" + seconds, gain);
      features.add("ov" + seconds, Series.standardized(Series.negated(window.overlap)));
      features.add("cosraw" + seconds, window.cosine);
      features.add("dep" + seconds, Series.depth(unlike, starts, seconds));
      features.add("gdep" + seconds, Series.depth(gain, starts, seconds));
      features.add("grank" + seconds, Series.rank(gain, starts, seconds));
      features.add("gmax" + seconds, Series.lead(gain, starts, seconds));
      features.add("crank" + seconds, Series.rank(unlike, starts, seconds));
      features.add("cmax" + seconds, Series.lead(unlike, starts, seconds));
    }
    for (int seconds : EVERYDAY_WINDOWS) {
      WindowFeatures window = new WindowFeatures(talk, everyday, seconds);
      features.add("gcos" + seconds, Series.standardized(Series.negated(window.cosine)));
      features.add("gov" + seconds, Series.standardized(Series.negated(window.overlap)));
    }
  }

  /** Inverse document frequency of each stem, sentences being the documents; the rarest has 1. */
  static double[] rarity(Talk talk) {
    double[] in = new double[talk.vocabulary()];
    for (int i = 0; i < talk.size(); i++) {
      Arrays.stream(talk.stems(i)).distinct().forEach(stem -> in[stem]++);
    }
    double[] rarity = Series.of(in.length, stem -> Math.log((talk.size() + 1) / (in[stem] + .5)));
    double most = Math.max(1e-9, Arrays.stream(rarity).max().orElse(1));
    return Series.of(rarity.length, stem -> rarity[stem] / most);
  }

  private void measure(double seconds) {
    double[] starts = talk.starts();
    int size = talk.size();
    int low = 0;
    int high = 0;
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        count(after, i - 1, -1);
        count(before, i - 1, 1);
      }
      while (starts[i] - starts[low] > seconds) {
        count(before, low++, -1);
      }
      high = Math.max(high, i);
      while (high < size && starts[high] - starts[i] < seconds) {
        count(after, high++, 1);
      }
      compare(i, low, high);
    }
  }

  private void count(int[] side, int sentence, int by) {
    for (int stem : talk.stems(sentence)) {
      side[stem] += by;
    }
  }

  private void compare(int i, int low, int high) {
    Sums sums = new Sums();
    for (int j = low; j < high; j++) {
      for (int stem : talk.stems(j)) {
        if (sums.isNew(stem)) {
          sums.add(stem);
        }
      }
    }
    cosine[i] = sums.cosine();
    overlap[i] = sums.all > 0 ? sums.common / sums.all : 0;
    gain[i] = sums.gain();
  }

  /** Which sentence's sums a stem was last counted for. */
  private int stampNow;

  private int[] stamps = new int[0];

  private final class Sums {
    private double product;
    private double squareBefore;
    private double squareAfter;
    private double common;
    private double all;
    private double likelihood;
    private int tokensBefore;
    private int tokensAfter;

    Sums() {
      if (stamps.length == 0) {
        stamps = new int[talk.vocabulary()];
      }
      stampNow++;
    }

    boolean isNew(int stem) {
      boolean isNew = stamps[stem] != stampNow;
      stamps[stem] = stampNow;
      return isNew;
    }

    void add(int stem) {
      int x = before[stem];
      int y = after[stem];
      double weight = weights[stem];
      double left = x > 0 ? (1 + Math.log(x)) * weight : 0;
      double right = y > 0 ? (1 + Math.log(y)) * weight : 0;
      product += left * right;
      squareBefore += left * left;
      squareAfter += right * right;
      common += x > 0 && y > 0 ? weight : 0;
      all += weight;
      likelihood += rise[x] + rise[y] - rise[x + y];
      tokensBefore += x;
      tokensAfter += y;
    }

    double cosine() {
      return squareBefore > 0 && squareAfter > 0
          ? product / Math.sqrt(squareBefore * squareAfter)
          : 0;
    }

    double gain() {
      int tokens = tokensBefore + tokensAfter;
      return (likelihood - totalRise[tokensBefore] - totalRise[tokensAfter] + totalRise[tokens])
          / (tokens + GAIN_PRIOR);
    }
  }

  /** log gamma(offset + n) - log gamma(offset), for n up to {@code count}. */
  private static double[] rises(int count, double offset) {
    double[] rises = new double[count + 1];
    for (int n = 0; n < count; n++) {
      rises[n + 1] = rises[n] + Math.log(offset + n);
    }
    return rises;
  }
}
