package io.sorimark.names;

import io.sorimark.model.Correction.Band;
import io.sorimark.model.Name.Trust;

/** What becomes of a stretch that was corrected to a name before. */
final class LearnedRule {

  private LearnedRule() {}

  /** An ordinary word ("cloud" for Claude) asks each time. */
  static Band band(Case c) {
    boolean confirmed = c.form().name().trust() == Trust.CONFIRMED;
    return confirmed && !c.is(WordKind.ORDINARY) ? Band.FIXED : Band.CHECK;
  }
}
