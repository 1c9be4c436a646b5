package io.sorimark.chapters;

import io.sorimark.language.PartOfSpeech;
import io.sorimark.language.Token;
import java.util.Locale;

/**
 * A word of a title to be.
 *
 * @param glued whether no space goes before it
 */
record Tagged(String text, boolean glued, PartOfSpeech tag) {

  static Tagged of(Token token, PartOfSpeech tag) {
    return new Tagged(token.text(), token.glued(), tag);
  }

  /** A word that was not said like this. */
  static Tagged made(String text, PartOfSpeech tag) {
    return new Tagged(text, text.equals("'s") || text.equals("?"), tag);
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean isWord() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
