package io.sorimark.topics;

/**
 * How likely a boundary lies before each sentence, over all divisions of a talk: a semi-Markov
 * chain (Sarawagi and Cohen 2004) whose segments score by the cohesion of their words and by how
 * usual their length is, and whose boundaries score by a reward of their own. Computed by the
 * forward-backward algorithm at a temperature; a penalty on each boundary is found by bisection so
 * that the expected number of boundaries is the wanted one.
 */
final class Marginals {

  private static final double SHORTEST_SECONDS = 12;

  /** Lengths are log-normal around the mean with this deviation ... */
  private static final double LENGTH_DEVIATION = .7;

  /** ... and count this much. */
  private static final double LENGTH_WEIGHT = 4;

  /** What is less likely by so many nats adds nothing. */
  private static final double NEGLIGIBLE = 30;

  /** The expected number may miss the wanted one by this share. */
  private static final double TOLERANCE = .03;

  private final Talk talk;
  private final double[] reward;
  private final double temperature;

  /** Score of the segment of sentences i to i + n, over the temperature. */
  private final double[][] segments;

  /**
   * @param cohesion log likelihood of the segment of sentences i to i + n
   * @param reward of a boundary before each sentence
   * @param meanSeconds usual length of a segment
   * @param temperature above 1 flattens
   */
  Marginals(
      Talk talk, float[][] cohesion, double[] reward, double meanSeconds, double temperature) {
    this.talk = talk;
    this.reward = reward;
    this.temperature = temperature;
    this.segments = new double[talk.size()][];
    double usual = Math.log(meanSeconds);
    for (int i = 0; i < segments.length; i++) {
      segments[i] = new double[cohesion[i].length];
      for (int n = 0; n < segments[i].length; n++) {
        double seconds = talk.starts()[i + n + 1] - talk.begin(i);
        segments[i][n] =
            seconds < SHORTEST_SECONDS
                ? Double.NEGATIVE_INFINITY
                : (cohesion[i][n] - lengthCost(seconds, usual)) / temperature;
      }
    }
  }

  /**
   * Probability of a boundary before each sentence; 0 before the first.
   *
   * @param count the sum they should have, roughly
   * @param rounds of bisection at the most
   */
  double[] ofCount(int count, int rounds) {
    double step = 10 * Math.max(temperature, 1);
    double low = Double.NaN;
    double high = Double.NaN;
    double penalty = 0;
    double[] marginals = new double[talk.size()];
    for (int round = 0; round < rounds; round++) {
      marginals = at(penalty);
      double expected = sum(marginals);
      if (Math.abs(expected - count) < TOLERANCE * count) {
        break;
      }
      if (expected > count) {
        low = penalty;
        penalty = Double.isNaN(high) ? penalty + step : (low + high) / 2;
      } else {
        high = penalty;
        penalty = Double.isNaN(low) ? penalty - step : (low + high) / 2;
      }
    }
    return marginals;
  }

  private double[] at(double penalty) {
    int size = talk.size();
    double[] boundary = new double[size + 1];
    for (int i = 0; i < size; i++) {
      boundary[i] = (reward[i] - penalty) / temperature;
    }
    double[] forward = forward(boundary);
    double[] backward = backward(boundary);
    double[] marginals = new double[size];
    for (int i = 1; i < size; i++) {
      marginals[i] = Math.exp(Math.min(0, forward[i] + backward[i] - forward[size]));
    }
    return marginals;
  }

  /** Log sum over the divisions of all before each sentence, its own boundary counted. */
  private double[] forward(double[] boundary) {
    int size = talk.size();
    double[] most = filled(size + 1);
    double[] sums = new double[size + 1];
    double[] forward = filled(size + 1);
    forward[0] = 0;
    for (int i = 0; i < size; i++) {
      if (i > 0 && sums[i] > 0) {
        forward[i] = most[i] + Math.log(sums[i]) + boundary[i];
      }
      if (forward[i] == Double.NEGATIVE_INFINITY) {
        continue;
      }
      for (int n = 0; n < segments[i].length; n++) {
        add(most, sums, i + n + 1, forward[i] + segments[i][n]);
      }
    }
    forward[size] = most[size] + Math.log(sums[size]);
    return forward;
  }

  /** Log sum over the divisions of all from each sentence on, its own boundary not counted. */
  private double[] backward(double[] boundary) {
    int size = talk.size();
    double[] most = filled(size + 1);
    double[] sums = new double[size + 1];
    double[] backward = filled(size + 1);
    backward[size] = 0;
    for (int i = size - 1; i >= 0; i--) {
      for (int n = 0; n < segments[i].length; n++) {
        add(most, sums, i, backward[i + n + 1] + segments[i][n] + boundary[i + n + 1]);
      }
      backward[i] = sums[i] > 0 ? most[i] + Math.log(sums[i]) : Double.NEGATIVE_INFINITY;
    }
    return backward;
  }

  /** Adds exp(value) to a sum that is kept as a multiple of its largest term. */
  private static void add(double[] most, double[] sums, int at, double value) {
    if (value > most[at]) {
      sums[at] = sums[at] * Math.exp(most[at] - value) + 1;
      most[at] = value;
    } else if (value > most[at] - NEGLIGIBLE) {
      sums[at] += Math.exp(value - most[at]);
    }
  }

  private static double lengthCost(double seconds, double usual) {
    double deviation = (Math.log(seconds) - usual) / LENGTH_DEVIATION;
    return LENGTH_WEIGHT * .5 * deviation * deviation;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double[] filled(int size) {
    double[] values = new double[size];
    java.util.Arrays.fill(values, Double.NEGATIVE_INFINITY);
    return values;
  }
}
