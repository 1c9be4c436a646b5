package io.sorimark.eval;

import java.time.Duration;
import java.util.List;

/**
 * How many cuts are found within a tolerance, each given and each found cut matched once: the
 * harmonic mean of precision and recall (van Rijsbergen 1979). From 0 to 1, higher is better, and
 * the same from either side.
 */
public final class BoundaryF1 {

  private BoundaryF1() {}

  /** 1 where both sides have no cut. */
  public static double of(Division gold, Division found, Duration tolerance) {
    int all = gold.cuts().size() + found.cuts().size();
    return all == 0 ? 1 : 2.0 * hits(gold.cuts(), found.cuts(), tolerance) / all;
  }

  /** The most pairs that can be matched one to one; both lists ascend. */
  public static int hits(List<Duration> gold, List<Duration> found, Duration tolerance) {
    int hits = 0;
    int g = 0;
    int f = 0;
    while (g < gold.size() && f < found.size()) {
      Duration late = found.get(f).minus(gold.get(g));
      boolean hit = late.abs().compareTo(tolerance) <= 0;
      hits += hit ? 1 : 0;
      g += hit || late.isPositive() ? 1 : 0;
      f += hit || late.isNegative() ? 1 : 0;
    }
    return hits;
  }
}
