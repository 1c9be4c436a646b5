package io.sorimark.topics;

import io.sorimark.language.Language;
import java.io.IOException;
import java.nio.file.Path;

/** Judges of each sentence how likely a new topic begins with it. */
public sealed interface BoundaryScore permits LearnedScore, HandSetScore, JoinedScore {

  /** Log odds, one for each sentence of the talk; only differences matter. */
  double[] of(Talk talk);

  /** What serves a language best: what was learned was learned from English. */
  static BoundaryScore best(Language language) {
    return language == Language.ENGLISH ? JoinedScore.of(LearnedScore.load()) : handSet();
  }

  /** Weights that were set by hand, of what can be told in any language. */
  static BoundaryScore handSet() {
    return new HandSetScore();
  }

  /** As {@link #best} of English, by weights that {@code src/train} has put in a folder. */
  static BoundaryScore learned(Path folder) throws IOException {
    return JoinedScore.of(LearnedScore.read(folder));
  }
}
