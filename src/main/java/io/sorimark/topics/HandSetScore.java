package io.sorimark.topics;

/**
 * Log odds of a boundary from who speaks, from wordings, and from how the words change. Each value
 * is standardized by its mean and deviation over many episodes, so that weights compare. The
 * weights of turns and wordings were found by a logistic regression; those of the cosines are set
 * by hand, the best of seven tries by mean F1 at 15, 30 and 60 seconds over 59 episodes with human
 * chapters.
 */
final class HandSetScore implements BoundaryScore {

  /**
   * With fewer words of content than that, all this is noise, and cohesion and length alone do
   * better: measured on 30 episodes whose words were thinned out, between 9 and 22 a minute.
   */
  private static final double FEWEST_STEMS_A_MINUTE = 15;

  private static final int ASKED_NEARBY = 3;
  private static final int ASKED_BEFORE = 2;

  @Override
  public double[] of(Talk talk) {
    double[] scores = new double[talk.size()];
    if (talk.tokens() * 60 < FEWEST_STEMS_A_MINUTE * talk.length()) {
      return scores;
    }
    addCosines(scores, talk, 60, .5);
    addCosines(scores, talk, 120, .5);
    addCosines(scores, talk, 240, .5);
    boolean[] asks = new boolean[talk.size()];
    for (int i = 0; i < asks.length; i++) {
      asks[i] = CuePhrases.asks(talk.sentences().get(i).text());
    }
    addTurns(scores, talk, asks);
    for (int i = 0; i < scores.length; i++) {
      scores[i] += ofWording(talk.sentences().get(i).text()) + ofQuestionBefore(asks, i);
    }
    return scores;
  }

  private static void addCosines(double[] scores, Talk talk, double seconds, double weight) {
    double[] alike = Series.standardized(WindowFeatures.cosines(talk, seconds));
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= weight * alike[i];
    }
  }

  private static void addTurns(double[] scores, Talk talk, boolean[] asks) {
    int last = 0;
    for (int i = 1; i < scores.length; i++) {
      if (talk.sentences().get(i).opensTurn()) {
        double ended = Math.log1p(talk.start(i) - talk.start(last));
        double begun = Math.log1p(talk.start(turnEnd(talk, i)) - talk.start(i));
        scores[i] += ofTurn(1, begun, ended, asksSoon(asks, i) ? 1 : 0);
        last = i;
      } else {
        scores[i] += ofTurn(0, 0, 0, 0);
      }
    }
  }

  /** Only turns that are long, or follow a long one, speak for a boundary. */
  private static double ofTurn(double turn, double begun, double ended, double asked) {
    return term(-.37, turn, .24, .43)
        + term(.66, begun, .61, 1.24)
        + term(.28, ended, .60, 1.23)
        + term(.21, asked, .10, .29);
  }

  private static double ofWording(String text) {
    return term(.21, CuePhrases.opener(text).isPresent(), .17, .38)
        + term(.18, CuePhrases.requests(text), .07, .26)
        + term(.16, CuePhrases.next(text).isPresent(), .03, .16)
        + term(.09, CuePhrases.announcement(text).isPresent(), .01, .08);
  }

  /** What follows a question is its answer. */
  private static double ofQuestionBefore(boolean[] asks, int i) {
    boolean asked = false;
    for (int n = Math.max(0, i - ASKED_BEFORE); n < i; n++) {
      asked |= asks[n];
    }
    return term(-.22, asked, .20, .40);
  }

  private static int turnEnd(Talk talk, int from) {
    int at = from + 1;
    while (at < talk.size() && !talk.sentences().get(at).opensTurn()) {
      at++;
    }
    return at;
  }

  private static boolean asksSoon(boolean[] asks, int from) {
    boolean soon = false;
    for (int i = from; i < Math.min(asks.length, from + ASKED_NEARBY); i++) {
      soon |= asks[i];
    }
    return soon;
  }

  private static double term(double weight, boolean value, double mean, double deviation) {
    return term(weight, value ? 1 : 0, mean, deviation);
  }

  private static double term(double weight, double value, double mean, double deviation) {
    return weight * (value - mean) / deviation;
  }
}
