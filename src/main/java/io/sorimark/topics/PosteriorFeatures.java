package io.sorimark.topics;

/**
 * Where cohesion of words alone would cut: logs of the {@link Marginals} at several temperatures,
 * counts and priors, at the sentence itself and summed over the seconds around it.
 */
final class PosteriorFeatures {

  private static final double EVEN_THETA = .2;
  private static final int[] AROUND = {8, 30};
  private static final double RANK_SECONDS = 45;
  private static final int ROUNDS = 7;

  private PosteriorFeatures() {}

  static void add(Features features, Talk talk) {
    float[][] cohesion = Cohesion.segments(talk, Cohesion.THETA);
    int count = Boundaries.usual(talk.length());
    add(features, talk, cohesion, "m4", 4, count);
    add(features, talk, cohesion, "m10", 10, count);
    add(features, talk, cohesion, "m25", 25, count);
    add(features, talk, cohesion, "m10h", 10, Math.max(1, count / 2));
    add(features, talk, cohesion, "m10d", 10, count * 2);
    add(features, talk, Cohesion.segments(talk, EVEN_THETA), "n10", 10, count);
  }

  private static void add(
      Features features,
      Talk talk,
      float[][] cohesion,
      String name,
      double temperature,
      int count) {
    double[] marginals =
        new Marginals(
                talk, cohesion, new double[talk.size()], talk.length() / (count + 1), temperature)
            .ofCount(count, ROUNDS);
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
