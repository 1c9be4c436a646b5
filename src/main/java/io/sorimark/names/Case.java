package io.sorimark.names;

import io.sorimark.model.Correction.Band;
import io.sorimark.model.Correction.Kind;

/**
 * A match in the light of the whole episode.
 *
 * @param standing what the episode says of the name
 * @param score likeness and what speaks for and against it, which is held against the bars
 */
record Case(Match match, Standing standing, double score) {

  private static final double ACTIVE = .06;
  private static final double VERY_SHORT = .08;
  private static final double SHORT = .04;
  private static final double LONG = .02;
  private static final double SMALL = .06;
  private static final double DOUBTED = .03;
  private static final double LOW_CONFIDENCE = .5;

  static Case of(Match match, Presence presence) {
    Standing standing = presence.of(match);
    if (match.kind() != Kind.SOUND) {
      return new Case(match, standing, match.base());
    }
    double score =
        match.base()
            + (standing.active() ? ACTIVE : 0)
            + length(match)
            + doubt(match)
            - smallness(match);
    return new Case(match, standing, Math.clamp(score, 0, 1));
  }

  /** Whether the name occurs, or was put right, elsewhere. */
  boolean active() {
    return standing.active();
  }

  Span span() {
    return match.span();
  }

  Form form() {
    return match.form();
  }

  boolean is(WordKind kind) {
    return span().kind() == kind;
  }

  /** Whether the recognizer itself was not sure of what it wrote. */
  boolean isDoubted() {
    return isDoubted(match);
  }

  private static boolean isDoubted(Match match) {
    return match.span().confidence().orElse(1) < LOW_CONFIDENCE;
  }

  /** {@code band} if the condition holds, and no objection if not. */
  static Band capIf(boolean condition, Band band) {
    return condition ? band : Band.FIXED;
  }

  /** Short words are like one another by chance, long ones are not. */
  private static double length(Match match) {
    return switch (match.sounds()) {
      case 0, 5, 6 -> 0;
      case 1, 2, 3 -> -VERY_SHORT;
      case 4 -> -SHORT;
      default -> LONG;
    };
  }

  /** Names that are not known get a capital all the same; what has none is jargon. */
  private static double smallness(Match match) {
    Span span = match.span();
    return span.kind() == WordKind.UNKNOWN && span.isLowerCase() ? SMALL : 0;
  }

  private static double doubt(Match match) {
    return isDoubted(match) ? DOUBTED : 0;
  }
}
