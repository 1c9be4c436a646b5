package io.sorimark.topics;

import io.sorimark.language.Language;
import java.io.IOException;
import java.nio.file.Path;

/** Judges of each sentence how likely a new topic begins with it. */
public sealed interface BoundaryScore permits LearnedScore, HandSetScore {

  /** Log odds, one for each sentence of the talk; only differences matter. */
  double[] of(Talk talk);

  /** What serves a language best: what was learned was learned from English. */
  static BoundaryScore best(Language language) {
    return language == Language.ENGLISH ? LearnedScore.load() : handSet();
  }

  /** Weights that were set by hand, of what can be told in any language. */
  static BoundaryScore handSet() {
    return new HandSetScore();
  }

  /** Weights that {@code src/train} has put in a folder. */
  static BoundaryScore learned(Path folder) throws IOException {
    return LearnedScore.read(folder);
  }
}
