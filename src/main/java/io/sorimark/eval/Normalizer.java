package io.sorimark.eval;

import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What of a text is compared when errors of a transcript are counted: lower case, compatible forms
 * of a character made one, punctuation left out ("don't" is one word, "open-source" two). Numbers
 * are left as they are written: "two" is not "2".
 */
public final class Normalizer {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['.,][\\p{L}\\p{M}\\p{N}]+)*");
  private static final Pattern INSIDE = Pattern.compile("(?<=\\D)[.,]|[.,](?=\\D)|'");

  private Normalizer() {}

  /** The words in order. */
  public static List<String> words(String text) {
    String plain =
        java.text.Normalizer.normalize(text, Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace('\u2019', '\'');
    return WORD.matcher(plain)
        .results()
        .map(MatchResult::group)
        .map(word -> INSIDE.matcher(word).replaceAll(""))
        .toList();
  }

  /** The characters of the words in order, without gaps; a Korean syllable is one. */
  public static List<String> characters(String text) {
    return String.join("", words(text)).codePoints().mapToObj(Character::toString).toList();
  }
}
