package io.sorimark.language;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;

/** The languages whose words are told apart with more than white space. */
public enum Language {
  ENGLISH,
  KOREAN,
  /** Any other: words as they are written, no stems. */
  OTHER;

  /** Enough text to see which script it is in. */
  private static final int SAMPLE = 20_000;

  /**
   * The language of a text.
   *
   * @param tag BCP 47, when the source names it; it is not believed when it says English and the
   *     text is Korean, since recognizers write their default
   */
  public static Language of(Optional<String> tag, String text) {
    Language seen = guess(text);
    if (seen == KOREAN || tag.isEmpty()) {
      return seen;
    }
    return switch (Locale.forLanguageTag(tag.get().replace('_', '-')).getLanguage()) {
      case "en" -> ENGLISH;
      case "ko" -> KOREAN;
      case "" -> seen;
      default -> OTHER;
    };
  }

  /**
   * By script alone: Korean where at least a quarter of the letters are Hangul, for Korean talk of
   * technology is full of Latin names; English where most are Latin.
   */
  public static Language guess(String text) {
    int hangul = 0;
    int latin = 0;
    int letters = 0;
    int end = Math.min(text.length(), SAMPLE);
    for (int at = 0; at < end; at++) {
      char c = text.charAt(at);
      if (Character.isLetter(c)) {
        letters++;
        UnicodeScript script = UnicodeScript.of(c);
        hangul += script == UnicodeScript.HANGUL ? 1 : 0;
        latin += script == UnicodeScript.LATIN ? 1 : 0;
      }
    }
    if (hangul * 4 >= letters && hangul > 0) {
      return KOREAN;
    }
    return latin * 2 >= letters ? ENGLISH : OTHER;
  }
}
