package io.sorimark.names;

import io.sorimark.model.Correction.Band;

/**
 * How high a score must be, by what the stretch seems to be: an ordinary word needs far more than
 * one that no list knows.
 *
 * @param fixed from here on it may be changed unasked
 * @param check from here on it is worth a question
 */
record Bars(double fixed, double check) {

  private static final double WEAK = .1;

  /** What may be no name at all has to be likelier even for a question. */
  private static final double FOUND = .06;

  static Bars of(Match match) {
    Bars bars = of(match.span());
    return match.form().isFound() ? new Bars(bars.fixed, bars.check + FOUND) : bars;
  }

  private static Bars of(Span span) {
    return switch (span.kind()) {
      case UNKNOWN -> new Bars(.74, .56);
      case CAPITAL -> new Bars(.80, .66);
      case ACRONYM -> span.isOneWord() ? new Bars(.90, .70) : new Bars(.86, .70);
      case ORDINARY, NUMBER, RIGHT, MOSTLY_CAPITAL -> new Bars(.875, .76);
      case HANGUL -> new Bars(.94, .76);
    };
  }

  /** The band of a score if nothing else is said against it. */
  Band band(double score) {
    if (score >= fixed) {
      return Band.FIXED;
    }
    return score >= check ? Band.CHECK : Band.IGNORED;
  }

  boolean isWorthSeeing(double score) {
    return score >= check - WEAK;
  }
}
