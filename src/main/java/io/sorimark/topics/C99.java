package io.sorimark.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * C99 (Choi 2000, "Advances in domain independent linear text segmentation"): the similarity of
 * each two sentences is replaced by its rank among its neighbours; then the talk is divided again
 * and again where the density of ranks inside the segments becomes highest.
 */
final class C99 {

  /** A division counts while it raises the density by so many deviations above the mean. */
  private static final double STEEP = 1.2;

  private static final double[] SMOOTHING = {1, 2, 4, 8, 4, 2, 1};

  /** A stretch of sentences and the best place to divide it; {@code cut == from} if it is one. */
  private record Segment(int from, int to, int cut, double sum) {
    double area() {
      return area(from, to);
    }

    static double area(int from, int to) {
      return (double) (to - from) * (to - from);
    }
  }

  private final int size;
  private final RankMatrix ranks;

  C99(Talk talk) {
    this.size = talk.size();
    this.ranks = new RankMatrix(talk);
  }

  /**
   * The sentences that topics begin with, ascending.
   *
   * @param count of topics; without one, until a division no longer makes the segments much denser
   */
  int[] cuts(OptionalInt count) {
    int most = Math.min(count.orElse(size), size) - 1;
    int[] cuts = new int[Math.max(0, most)];
    double[] gains = new double[cuts.length];
    divide(cuts, gains);
    int kept = count.isPresent() ? cuts.length : steep(smoothed(gains));
    return Arrays.stream(cuts, 0, kept).sorted().toArray();
  }

  /** Fills in where the talk is divided first, second and so on, and what each division gains. */
  private void divide(int[] cuts, double[] gains) {
    List<Segment> segments = new ArrayList<>(List.of(segment(0, size)));
    double sum = segments.getFirst().sum;
    double area = segments.getFirst().area();
    for (int n = 0; n < cuts.length; n++) {
      int best = -1;
      double densest = -1;
      for (int i = 0; i < segments.size(); i++) {
        Segment segment = segments.get(i);
        double density = segment.cut == segment.from ? -1 : density(segment, sum, area);
        if (density > densest) {
          densest = density;
          best = i;
        }
      }
      Segment divided = segments.get(best);
      Segment left = segment(divided.from, divided.cut);
      Segment right = segment(divided.cut, divided.to);
      segments.set(best, left);
      segments.add(right);
      gains[n] = densest - sum / area;
      cuts[n] = divided.cut;
      sum += left.sum + right.sum - divided.sum;
      area += left.area() + right.area() - divided.area();
    }
  }

  /** Of all segments, once this one is divided. */
  private double density(Segment segment, double sum, double area) {
    double inside = ranks.sum(segment.from, segment.cut) + ranks.sum(segment.cut, segment.to);
    double covered =
        Segment.area(segment.from, segment.cut) + Segment.area(segment.cut, segment.to);
    return (sum - segment.sum + inside) / (area - segment.area() + covered);
  }

  private Segment segment(int from, int to) {
    int best = from;
    double densest = -1;
    for (int cut = from + 1; cut < to; cut++) {
      double density =
          (ranks.sum(from, cut) + ranks.sum(cut, to))
              / (Segment.area(from, cut) + Segment.area(cut, to));
      if (density > densest) {
        densest = density;
        best = cut;
      }
    }
    return new Segment(from, to, best, ranks.sum(from, to));
  }

  private static int steep(double[] gains) {
    double mean = Arrays.stream(gains).average().orElse(0);
    double variance =
        Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).average().orElse(0);
    double least = mean + STEEP * Math.sqrt(variance);
    int steep = 0;
    while (steep < gains.length && gains[steep] > least) {
      steep++;
    }
    return steep;
  }

  private static double[] smoothed(double[] gains) {
    int reach = SMOOTHING.length / 2;
    return Series.of(
        gains.length,
        i -> {
          double sum = 0;
          double weight = 0;
          for (int k = -reach; k <= reach; k++) {
            if (i + k >= 0 && i + k < gains.length) {
              sum += SMOOTHING[k + reach] * gains[i + k];
              weight += SMOOTHING[k + reach];
            }
          }
          return sum / weight;
        });
  }
}
