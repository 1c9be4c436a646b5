package io.sorimark.eval;

import java.util.stream.IntStream;

/** A window that slides over bins, for measures that look at both of its ends. */
final class Windows {

  /** Judges a window by the cuts in it. */
  @FunctionalInterface
  interface Fault {
    boolean in(int goldCuts, int foundCuts);
  }

  private Windows() {}

  /** Half the mean length of a gold segment, in bins, at least 1. */
  static int width(int[] gold) {
    int segments = gold[gold.length - 1] - gold[0] + 1;
    return (int) Math.max(1, Math.round(gold.length / 2.0 / segments));
  }

  /** The share of windows that are faulty; none when there is no window. */
  static double share(int[] gold, int[] found, int width, Fault fault) {
    if (gold.length != found.length) {
      throw new IllegalArgumentException(gold.length + " bins against " + found.length);
    }
    return IntStream.range(0, Math.max(0, gold.length - width))
        .mapToDouble(i -> fault.in(gold[i + width] - gold[i], found[i + width] - found[i]) ? 1 : 0)
        .average()
        .orElse(0);
  }
}
