package io.sorimark.topics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Arithmetic on one number a sentence. {@code starts} are the sentences' starts in seconds,
 * ascending.
 */
final class Series {

  private Series() {}

  static double[] of(int size, IntToDoubleFunction value) {
    double[] series = new double[size];
    Arrays.setAll(series, value);
    return series;
  }

  /** log(1 + x), of nothing below zero. */
  static double log1p(double x) {
    return Math.log1p(Math.max(x, 0));
  }

  static double[] negated(double[] x) {
    return of(x.length, i -> -x[i]);
  }

  static double[] product(double[] x, double[] y) {
    return of(x.length, i -> x[i] * y[i]);
  }

  /** In standard deviations from the mean; zero where all are alike. */
  static double[] standardized(double[] x) {
    double mean = Arrays.stream(x).average().orElse(0);
    double deviation =
        Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    return deviation > 1e-9 ? of(x.length, i -> (x[i] - mean) / deviation) : new double[x.length];
  }

  /** At {@code i} the value of {@code i + by}, {@code fill} beyond the ends. */
  static double[] shifted(double[] x, int by, double fill) {
    return of(x.length, i -> i + by >= 0 && i + by < x.length ? x[i + by] : fill);
  }

  /** One more than {@code x} has: the sum of all before. */
  static double[] cumulated(double[] x) {
    double[] sums = new double[x.length + 1];
    for (int i = 0; i < x.length; i++) {
      sums[i + 1] = sums[i] + x[i];
    }
    return sums;
  }

  /** The sum over the sentences from {@code i + from} until before {@code i + to}. */
  static double[] window(double[] x, int from, int to) {
    double[] sums = cumulated(x);
    return of(x.length, i -> sums[clamp(i + to, x.length)] - sums[clamp(i + from, x.length)]);
  }

  /**
   * The share of the values within {@code seconds} on either side, its own among them, that are
   * less.
   */
  static double[] rank(double[] x, double[] starts, double seconds) {
    return of(
        x.length,
        i -> {
          int low = firstAt(starts, starts[i] - seconds, x.length);
          int high = firstAfter(starts, starts[i] + seconds, x.length);
          int less = 0;
          for (int j = low; j < high; j++) {
            less += x[j] < x[i] ? 1 : 0;
          }
          return (double) less / (high - low);
        });
  }

  /** How far a value stands above the highest other within {@code seconds} on either side. */
  static double[] lead(double[] x, double[] starts, double seconds) {
    return of(
        x.length,
        i -> {
          double highest = Double.NEGATIVE_INFINITY;
          int high = firstAfter(starts, starts[i] + seconds, x.length);
          for (int j = firstAt(starts, starts[i] - seconds, x.length); j < high; j++) {
            highest = j == i ? highest : Math.max(highest, x[j]);
          }
          return highest == Double.NEGATIVE_INFINITY ? 0 : x[i] - highest;
        });
  }

  /** How deep the valleys on both sides are, each within {@code seconds}: TextTiling's depth. */
  static double[] depth(double[] x, double[] starts, double seconds) {
    return of(
        x.length,
        i -> {
          double left = x[i];
          for (int j = firstAt(starts, starts[i] - seconds, x.length); j < i; j++) {
            left = Math.min(left, x[j]);
          }
          double right = x[i];
          int high = firstAfter(starts, starts[i] + seconds, x.length);
          for (int j = i; j < high; j++) {
            right = Math.min(right, x[j]);
          }
          return 2 * x[i] - left - right;
        });
  }

  /** The first of the first {@code size} sentences that starts at {@code time} or later. */
  static int firstAt(double[] starts, double time, int size) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first of the first {@code size} sentences that starts later than {@code time}. */
  static int firstAfter(double[] starts, double time, int size) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The start that is nearest to a time, the earlier of two. */
  static int nearest(double[] starts, double time, int size) {
    int after = Math.min(firstAt(starts, time, size), size - 1);
    return after > 0 && time - starts[after - 1] <= starts[after] - time ? after - 1 : after;
  }

  private static int clamp(int index, int size) {
    return Math.max(0, Math.min(index, size));
  }
}
