package io.sorimark.topics;

/**
 * What was learned, and a share of what was set by hand. On shows that it has never heard the net
 * trusts too much in habits of the shows that it has; the hand-set scores know of no show. By
 * cross-validation over shows any share from .1 to .5 gains ({@code docs/quality.md}).
 */
record JoinedScore(BoundaryScore learned, BoundaryScore handSet) implements BoundaryScore {

  private static final double SHARE = .2;

  /** A learned score, with hand-set scores beside it. */
  static JoinedScore of(LearnedScore learned) {
    return new JoinedScore(learned, new HandSetScore());
  }

  @Override
  public double[] of(Talk talk) {
    double[] scores = learned.of(talk);
    double[] beside = handSet.of(talk);
    for (int i = 0; i < scores.length; i++) {
      scores[i] += SHARE * beside[i];
    }
    return scores;
  }
}
