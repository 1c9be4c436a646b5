package io.sorimark.eval;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a title as they are compared: function words too, split at all that is neither
 * letter nor digit ("open-source" is two words, "#25351" a number, "1.6.0" one word), and stemmed
 * lightly, so that "building indexes" and "build an index" share two stems.
 */
final class TitleStems {

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d\\d\\d)");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019.][\\p{L}\\p{N}]+)*");
  private static final Pattern ASCII_WORD = Pattern.compile("[a-z]{4,}");
  private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

  /** Letters that stay double at the end of a stem: pass, call, buzz. */
  private static final String STAY_DOUBLE = "lsz";

  private TitleStems() {}

  static List<String> of(String title) {
    return WORD.matcher(THOUSANDS.matcher(title).replaceAll(""))
        .results()
        .map(word -> stem(word.group().replace('\u2019', '\'')))
        .filter(stem -> !stem.isEmpty())
        .toList();
  }

  /** Words under four letters, with digits or of other scripts are left as they are. */
  static String stem(String word) {
    String stem = word.toLowerCase(Locale.ROOT);
    if (stem.endsWith("'s")) {
      stem = cut(stem, 2);
    }
    if (!ASCII_WORD.matcher(stem).matches()) {
      return stem;
    }
    stem = withoutVerbEnding(singular(stem));
    if (stem.endsWith("ly") && stem.length() > 5) {
      stem = cut(stem, 2);
    }
    if (stem.endsWith("e") && stem.length() > 3) {
      stem = cut(stem, 1);
    }
    return stem.endsWith("y") && stem.length() > 4 ? cut(stem, 1) + "i" : stem;
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.matches(".*(sses|shes|ches|xes)")) {
      return cut(word, 2);
    }
    return word.endsWith("s") && !word.matches(".*[sui]s") ? cut(word, 1) : word;
  }

  private static String withoutVerbEnding(String word) {
    if (word.endsWith("ing") && word.length() > 5 && hasVowel(cut(word, 3))) {
      return undoubled(cut(word, 3));
    }
    if (word.endsWith("ed") && word.length() > 4 && hasVowel(cut(word, 2))) {
      return undoubled(cut(word, 2));
    }
    return word;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean isDouble =
        last > 1
            && stem.charAt(last) == stem.charAt(last - 1)
            && STAY_DOUBLE.indexOf(stem.charAt(last)) < 0;
    return isDouble ? cut(stem, 1) : stem;
  }

  private static boolean hasVowel(String stem) {
    return VOWEL.matcher(stem).find();
  }

  private static String cut(String word, int characters) {
    return word.substring(0, word.length() - characters);
  }
}
