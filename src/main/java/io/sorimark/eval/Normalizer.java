package io.sorimark.eval;

import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of a text is compared when errors of a transcript are counted: lower case, compatible forms
 * of a character made one, punctuation left out ("don't" is one word, "open-source" two). Numbers
 * are left as they are written: "two" is not "2".
 */
public final class Normalizer {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['.,][\\p{L}\\p{M}\\p{N}]+)*");
  private static final Pattern INSIDE = Pattern.compile("(?<=\\D)[.,]|[.,](?=\\D)|'");

  private static final Pattern NUMBER = Pattern.compile("[0-9.,]+");

  private static final Map<String, String> SPOKEN =
      Map.ofEntries(
          Map.entry("0", "zero"),
          Map.entry("1", "one"),
          Map.entry("2", "two"),
          Map.entry("3", "three"),
          Map.entry("4", "four"),
          Map.entry("5", "five"),
          Map.entry("6", "six"),
          Map.entry("7", "seven"),
          Map.entry("8", "eight"),
          Map.entry("9", "nine"),
          Map.entry("10", "ten"),
          Map.entry("mr", "mister"),
          Map.entry("mrs", "missus"),
          Map.entry("dr", "doctor"));

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

  /**
   * The text as it is spoken, for what people read aloud: titles and ten as words, other numbers
   * digit by digit. The one who wrote it down may have written "1234", a recognizer "one 2 3 4".
   */
  public static String spoken(String text) {
    return words(text).stream().map(Normalizer::spokenWord).collect(Collectors.joining(" "));
  }

  private static String spokenWord(String word) {
    if (SPOKEN.containsKey(word) || !NUMBER.matcher(word).matches()) {
      return SPOKEN.getOrDefault(word, word);
    }
    return word.chars()
        .filter(Character::isDigit)
        .mapToObj(digit -> SPOKEN.getOrDefault(String.valueOf((char) digit), ""))
        .collect(Collectors.joining(" "));
  }

  /** The characters of the words in order, without gaps; a Korean syllable is one. */
  public static List<String> characters(String text) {
    return String.join("", words(text)).codePoints().mapToObj(Character::toString).toList();
  }
}
