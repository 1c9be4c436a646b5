package io.sorimark.topics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where cohesion of words alone would cut: logs of the {@link Marginals} at several temperatures,
 * counts and priors, at the sentence itself and summed over the seconds around it.
 */
final class PosteriorFeatures {

  private static final double EVEN_THETA = .2;
  private static final int[] AROUND = {8, 30};
  private static final double RANK_SECONDS = 45;
  private static final int ROUNDS = 7;

  /** A way to cut, by its name among the features. */
  private record Cutting(String name, float[][] cohesion, double temperature, int count) {

    double[] marginals(Talk talk) {
      double mean = talk.length() / (count + 1);
      return new Marginals(talk, cohesion, new double[talk.size()], mean, temperature)
          .ofCount(count, ROUNDS);
    }
  }

  private PosteriorFeatures() {}

  /** The marginals by name; most of the work. */
  static Map<String, double[]> marginals(Talk talk) {
    List<Cutting> cuttings = cuttings(talk);
    List<double[]> marginals =
        cuttings.parallelStream().map(cutting -> cutting.marginals(talk)).toList();
    Map<String, double[]> named = new LinkedHashMap<>();
    for (int n = 0; n < cuttings.size(); n++) {
      named.put(cuttings.get(n).name(), marginals.get(n));
    }
    return named;
  }

  static void add(Features features, Talk talk, Map<String, double[]> marginals) {
    marginals.forEach((name, values) -> add(features, talk, name, values));
  }

  private static List<Cutting> cuttings(Talk talk) {
    float[][] cohesion = Cohesion.segments(talk, Cohesion.THETA);
    float[][] even = Cohesion.segments(talk, EVEN_THETA);
    int count = Boundaries.usual(talk.length());
    return List.of(
        new Cutting("m4", cohesion, 4, count),
        new Cutting("m10", cohesion, 10, count),
        new Cutting("m25", cohesion, 25, count),
        new Cutting("m10h", cohesion, 10, Math.max(1, count / 2)),
        new Cutting("m10d", cohesion, 10, count * 2),
        new Cutting("n10", even, 10, count));
  }

  private static void add(Features features, Talk talk, String name, double[] marginals) {
    int size = talk.size();
    double[] starts = talk.starts();
    double[] sums = Series.cumulated(marginals);
    features.add(name, Series.of(size, i -> Math.log(marginals[i] + 1e-5)));
    for (int seconds : AROUND) {
      features.add(
          name + "s" + seconds,
          Series.of(
              size,
              i ->
                  Math.log(
                      sums[Series.firstAfter(starts, starts[i] + seconds, size)]
                          - sums[Series.firstAt(starts, starts[i] - seconds, size)]
                          + 1e-4)));
    }
    features.add(name + "r", Series.rank(marginals, starts, RANK_SECONDS));
  }
}
