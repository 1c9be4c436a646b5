package io.sorimark.names;

import io.sorimark.model.Correction.Band;
import io.sorimark.model.Correction.Kind;
import java.util.Set;

/**
 * A match in the light of the whole episode.
 *
 * @param active whether the name occurs, or was put right, elsewhere
 * @param score likeness and what speaks for and against it, which is held against the bars
 */
record Case(Match match, boolean active, double score) {

  private static final double ACTIVE = .06;
  private static final double VERY_SHORT = .08;
  private static final double SHORT = .04;
  private static final double DOUBTED = .03;
  private static final double LOW_CONFIDENCE = .5;

  static Case of(Match match, Set<String> activeNames) {
    boolean active = activeNames.contains(match.form().canonical());
    if (match.kind() != Kind.SOUND) {
      return new Case(match, active, match.base());
    }
    double score = match.base() + (active ? ACTIVE : 0) - brevity(match) + doubt(match);
    return new Case(match, active, Math.clamp(score, 0, 1));
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

  /** Short words are like one another by chance. */
  private static double brevity(Match match) {
    if (match.sounds() == 0 || match.sounds() > 4) {
      return 0;
    }
    return match.sounds() == 4 ? SHORT : VERY_SHORT;
  }

  private static double doubt(Match match) {
    return isDoubted(match) ? DOUBTED : 0;
  }
}
