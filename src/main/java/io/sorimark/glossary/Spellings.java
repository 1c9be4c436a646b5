package io.sorimark.glossary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as text: on one line, and compared by their letters. */
final class Spellings {

  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\p{Cntrl}\\x{85}\\x{a0}\\x{2028}\\x{2029}]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}\\p{M}+#]");

  private Spellings() {}

  /** Composed letters, white space as single blanks, none at the ends. */
  static String plain(String name) {
    return WHITE_SPACE
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
        .replaceAll(" ")
        .strip();
  }

  /**
   * Two spellings with the same key differ in case, spaces and hyphens alone: MidJourney and
   * mid-journey. C, C++ and C# do not.
   */
  static String key(String name) {
    String letters = NO_LETTER.matcher(plain(name)).replaceAll("").toLowerCase(Locale.ROOT);
    return letters.isEmpty() ? plain(name) : letters;
  }
}
