package io.sorimark.audio;

import java.util.OptionalInt;

/** Finds one stretch of sound in another, to the sample. */
final class Correlation {

  /** First a rough search on samples joined by so many. */
  private static final int COARSE = 8;

  /** Below this two stretches are not the same sound. */
  private static final double LEAST = 0.6;

  private Correlation() {}

  /** Where in the haystack the needle begins; empty if it is not there, or silent. */
  static OptionalInt lag(short[] needle, short[] haystack) {
    double[] small = joined(needle);
    int rough = best(small, joined(haystack), 0, Integer.MAX_VALUE) * COARSE;
    double[] exact = doubles(needle);
    double[] hay = doubles(haystack);
    int lag = best(exact, hay, rough - 2 * COARSE, rough + 2 * COARSE);
    return lag >= 0 && correlation(exact, hay, lag) >= LEAST
        ? OptionalInt.of(lag)
        : OptionalInt.empty();
  }

  private static int best(double[] needle, double[] haystack, int from, int to) {
    int best = -1;
    double most = 0;
    int last = Math.min(to, haystack.length - needle.length / 2);
    for (int lag = Math.max(0, from); lag <= last; lag++) {
      double value = correlation(needle, haystack, lag);
      if (value > most) {
        most = value;
        best = lag;
      }
    }
    return best;
  }

  private static double correlation(double[] needle, double[] haystack, int lag) {
    double both = 0;
    double one = 0;
    double other = 0;
    for (int i = 0; i < Math.min(needle.length, haystack.length - lag); i++) {
      both += needle[i] * haystack[lag + i];
      one += needle[i] * needle[i];
      other += haystack[lag + i] * haystack[lag + i];
    }
    return one == 0 || other == 0 ? 0 : both / Math.sqrt(one * other);
  }

  private static double[] joined(short[] samples) {
    double[] joined = new double[samples.length / COARSE];
    for (int i = 0; i < joined.length * COARSE; i++) {
      joined[i / COARSE] += samples[i];
    }
    return joined;
  }

  private static double[] doubles(short[] samples) {
    double[] doubles = new double[samples.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = samples[i];
    }
    return doubles;
  }
}
