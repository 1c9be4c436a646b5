package io.sorimark.topics;

import java.util.List;

/**
 * How well found boundaries agree with given ones: each is matched once, within a tolerance; the
 * boundary at zero counts on neither side. All times in seconds, ascending.
 */
final class BoundaryF1 {

  private BoundaryF1() {}

  static int hits(List<Double> given, List<Double> found, double tolerance) {
    int hits = 0;
    int g = 0;
    int f = 0;
    while (g < given.size() && f < found.size()) {
      double late = found.get(f) - given.get(g);
      hits += Math.abs(late) <= tolerance ? 1 : 0;
      g += late >= -tolerance ? 1 : 0;
      f += late <= tolerance ? 1 : 0;
    }
    return hits;
  }

  static double of(List<Double> given, List<Double> found, double tolerance) {
    int all = given.size() + found.size();
    return all == 0 ? 1 : 2.0 * hits(given, found, tolerance) / all;
  }
}
