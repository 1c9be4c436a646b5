package io.sorimark.topics;

import io.sorimark.model.Evidence;
import io.sorimark.model.Evidence.Kind;
import io.sorimark.model.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a topic begins with a sentence, as far as people would see it. */
final class Reasons {

  private static final int EXCERPT = 60;

  private Reasons() {}

  /** Who begins to speak with it, and what is said. */
  static List<Evidence> of(Sentence sentence) {
    List<Evidence> evidence = new ArrayList<>();
    String text = sentence.text();
    if (sentence.opensTurn()) {
      evidence.add(new Evidence(Kind.TURN, excerpt(text)));
    }
    CuePhrases.opener(text).ifPresent(found -> evidence.add(new Evidence(Kind.OPENER, found)));
    Optional<String> announced = CuePhrases.announcement(text).or(() -> CuePhrases.next(text));
    announced.ifPresent(found -> evidence.add(new Evidence(Kind.ANNOUNCEMENT, found)));
    if (CuePhrases.asks(text)) {
      evidence.add(new Evidence(Kind.QUESTION, excerpt(text)));
    }
    return evidence;
  }

  /** The beginning of a sentence, as long as a line of a table has room for. */
  static String excerpt(String text) {
    int end = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end).strip() + "..." : text;
  }
}
