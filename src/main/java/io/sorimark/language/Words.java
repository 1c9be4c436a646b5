package io.sorimark.language;

import java.util.List;

/**
 * The words of a text that carry its content, each with the stem under which its forms are counted:
 * no function words, no fillers of speech. Thread-safe; the Korean dictionary is loaded when the
 * first Korean text comes.
 */
public final class Words {

  /**
   * A content word: it covers {@code [start, end)} of the text, in UTF-16 units.
   *
   * @param noun whether it may be part of the name of a thing, as far as can be told
   */
  public record Term(int start, int end, String stem, boolean noun) {}

  private final Language language;

  private Words(Language language) {
    this.language = language;
  }

  /** For talk in this language; a Korean text within it is read as Korean all the same. */
  public static Words of(Language language) {
    return new Words(language);
  }

  public Language language() {
    return language;
  }

  /** The content words in order. */
  public List<Term> in(String text) {
    return switch (languageOf(text)) {
      case ENGLISH -> EnglishWords.in(text);
      case KOREAN -> KoreanWords.in(text);
      case OTHER -> OtherWords.in(text);
    };
  }

  private Language languageOf(String text) {
    Language seen = Language.guess(text);
    if (seen == Language.KOREAN || language == Language.KOREAN) {
      return seen;
    }
    return language;
  }
}
