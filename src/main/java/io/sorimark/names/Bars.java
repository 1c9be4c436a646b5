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

  static Bars of(WordKind kind) {
    return switch (kind) {
      case UNKNOWN -> new Bars(.74, .60);
      case CAPITAL -> new Bars(.86, .72);
      case ACRONYM -> new Bars(.92, .76);
      case ORDINARY, NUMBER, RIGHT -> new Bars(.94, .82);
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
