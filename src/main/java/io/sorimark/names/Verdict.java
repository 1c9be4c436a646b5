package io.sorimark.names;

import io.sorimark.model.Correction.Band;
import io.sorimark.model.Correction.Kind;

/** A case and its band. */
record Verdict(Case of, Band band) {

  boolean isFixed() {
    return band == Band.FIXED;
  }

  Match match() {
    return of.match();
  }

  Verdict withBand(Band other) {
    return new Verdict(of, other);
  }

  /** The heavier goes first where two overlap: what is surer, likelier, longer. */
  double weight() {
    double length = Math.log(3 + Spelling.squashed(match().span().surface()).length());
    double weight = of.score() * length;
    if (band == Band.IGNORED) {
      return weight - 2;
    }
    boolean sameLetters = match().kind() != Kind.SOUND;
    return isFixed() ? weight + (sameLetters ? 1.3 : .3) : weight;
  }
}
