package io.sorimark.chapters;

import java.util.List;

/**
 * A run of words that may name a thing, where it stands in a sentence.
 *
 * @param text as written
 * @param stems of its words that carry content; forms with the same stems are one phrase
 * @param announced whether the speaker says that this comes next
 */
record Keyword(String text, List<String> stems, boolean announced) {

  String key() {
    return String.join(" ", stems);
  }
}
