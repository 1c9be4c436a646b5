package io.sorimark.topics;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The boundaries of a talk: probabilities from scores, cohesion and length, and among them the cuts
 * that a {@link Granularity} asks for.
 */
final class Boundaries {

  /** Weight of a boundary's log odds against log likelihoods of words. */
  private static final double SCORE_WEIGHT = 20;

  /** Flattens the probabilities; both this and the weight were chosen by cross-validation. */
  private static final double TEMPERATURE = 16;

  private static final int ROUNDS = 9;

  /** A topic holds this many sentences at least, on average. */
  private static final int SENTENCES_A_TOPIC = 3;

  private final Talk talk;
  private final Granularity wanted;
  private final double[] marginals;
  private final BitSet open;
  private final Cover cover;
  private final int usual;

  /**
   * @param scores log odds of a boundary before each sentence
   */
  Boundaries(Talk talk, double[] scores, Granularity wanted) {
    this.talk = talk;
    this.wanted = wanted;
    this.usual = Math.min(usual(talk, wanted), talk.size() / SENTENCES_A_TOPIC);
    this.marginals =
        new Marginals(
                talk,
                Cohesion.segments(talk, Cohesion.THETA),
                Series.of(talk.size(), i -> SCORE_WEIGHT * scores[i]),
                talk.length() / (usual + 1),
                TEMPERATURE)
            .ofCount(usual, ROUNDS);
    this.open = open(talk);
    this.cover = new Cover(talk, marginals, open, seconds(wanted.shortest()));
  }

  /** Probability of a boundary before each sentence. */
  double[] marginals() {
    return marginals;
  }

  /** Probability of a boundary within fifteen seconds of where a sentence begins. */
  double near(int sentence) {
    return Math.min(1, cover.near(sentence));
  }

  /**
   * The sentences at which topics begin, the first sentence of the talk left out. Those of less
   * detail are among those of more, also where topics that are too long are divided.
   */
  int[] cuts() {
    int[] best = cover.best(usual);
    int[] normal = divided(best, open);
    return switch (wanted.detail()) {
      case COARSE -> divided(cover.best((usual + 1) / 2, set(best)), set(normal));
      case NORMAL -> normal;
      case FINE -> divided(cover.more(normal, usual, 1, talk.size()), open);
    };
  }

  /** The sentences to cut at next, beside these cuts. */
  int[] next(int[] cuts, int count) {
    BitSet taken = set(cuts);
    return Arrays.stream(cover.more(cuts, count, 1, talk.size()))
        .filter(cut -> !taken.get(cut))
        .toArray();
  }

  /** Cuts every stretch that is too long until none is, or none of these may be cut at in it. */
  private int[] divided(int[] cuts, BitSet among) {
    return wanted.longest().map(longest -> divided(cuts, seconds(longest), among)).orElse(cuts);
  }

  private int[] divided(int[] cuts, double longest, BitSet among) {
    int[] all = cuts;
    for (int n = 0; n <= all.length; n++) {
      int from = n == 0 ? 0 : all[n - 1];
      int to = n < all.length ? all[n] : talk.size();
      if (talk.starts()[to] - talk.begin(from) > longest) {
        int[] more = cover.more(all, 1, from + 1, to, among);
        n -= more.length > all.length ? 1 : 0; // look at both halves again
        all = more;
      }
    }
    return all;
  }

  /** All sentences but the first and those in which nobody speaks: a topic begins behind music. */
  private static BitSet open(Talk talk) {
    BitSet open = new BitSet();
    for (int i = 1; i < talk.size(); i++) {
      open.set(i, !Interlude.is(talk.sentences().get(i).text()));
    }
    return open;
  }

  private static int usual(Talk talk, Granularity wanted) {
    return wanted.count().isPresent() ? wanted.count().getAsInt() - 1 : usual(talk.length());
  }

  /** What editors make of an episode of so many seconds: 4 in 10 minutes, 11 in 40, 18 in 80. */
  static int usual(double seconds) {
    return Math.max(1, (int) Math.round(.75 * Math.pow(seconds / 60, .73)));
  }

  private static BitSet set(int[] members) {
    BitSet set = new BitSet();
    Arrays.stream(members).forEach(set::set);
    return set;
  }

  private static double seconds(Duration length) {
    return length.toNanos() / 1e9;
  }
}
