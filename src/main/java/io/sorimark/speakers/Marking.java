package io.sorimark.speakers;

/**
 * How far a source's turn marks can be trusted to be all there: what share of the changes that the
 * sentences speak for bears no mark. Estimated for each episode, with how often its speakers change
 * at all, from where marks stand and where they are missing though everything speaks for one.
 *
 * @param missing 0, all changes are marked, to 1, none is
 * @param pace added to the log-odds of a change: above 0 where speakers change oftener than in the
 *     podcasts that the signs were weighed on
 */
record Marking(double missing, double pace) {

  private static final double[] SHARES = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
  private static final double[] PACES = {-1.5, -1, -0.5, 0, 0.5, 1, 1.5};

  /** No change without a mark is surer than this. */
  private static final double SUREST = 0.95;

  /** Standard deviation of the pace among podcasts. */
  private static final double PACE_SPREAD = 0.6;

  /** Nothing is marked, so nothing can be said about marks. */
  static final Marking NONE = new Marking(1, 0);

  /**
   * The likeliest marking of those in which marks are missing.
   *
   * @param logOdds of a change before each utterance but the first
   * @param marked whether a mark stands there
   */
  static Marking partial(double[] logOdds, boolean[] marked) {
    return likeliest(SHARES, logOdds, marked);
  }

  /** The likeliest marking of those in which every change is marked. */
  static Marking complete(double[] logOdds, boolean[] marked) {
    return likeliest(new double[] {0}, logOdds, marked);
  }

  private static Marking likeliest(double[] shares, double[] logOdds, boolean[] marked) {
    Marking best = NONE;
    double most = Double.NEGATIVE_INFINITY;
    for (double missing : shares) {
      for (double pace : PACES) {
        Marking marking = new Marking(missing, pace);
        double likelihood = marking.logLikelihood(logOdds, marked);
        if (likelihood > most) {
          most = likelihood;
          best = marking;
        }
      }
    }
    return best;
  }

  /** By utterance: how likely somebody else says it; certain at a mark. */
  double[] changes(double[] logOdds, boolean[] marked) {
    double[] changes = new double[logOdds.length];
    for (int i = 1; i < changes.length; i++) {
      changes[i] = marked[i] ? 1 : Math.min(SUREST, change(logOdds[i]));
    }
    return changes;
  }

  /** How likely an unmarked change is where the signs say so much. */
  private double change(double logOdds) {
    double change = logistic(logOdds + pace);
    return change * missing / (1 - change + change * missing);
  }

  /** How well it explains where marks stand and where none does. */
  double logLikelihood(double[] logOdds, boolean[] marked) {
    double sum = -pace * pace / (2 * PACE_SPREAD * PACE_SPREAD);
    for (int i = 1; i < logOdds.length; i++) {
      double mark = Math.min(.999, (1 - missing) * logistic(logOdds[i] + pace));
      sum += Math.log(marked[i] ? mark : 1 - mark);
    }
    return sum;
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
