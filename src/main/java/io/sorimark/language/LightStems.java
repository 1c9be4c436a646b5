package io.sorimark.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of English titles as they are compared: split at all that is no letter or digit, and
 * without plural, -ing, -ed, -ly and final e. Lighter than Porter's, so that words of different
 * meaning seldom meet. ROUGE and the title model count by it.
 */
public final class LightStems {

  private static final Pattern WORD =
      Pattern.compile("[^\\W_]+(?:['.][^\\W_]+)*", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d\\d\\d)");
  private static final int SHORTEST = 4;

  private LightStems() {}

  /** The words of a text, in order. */
  public static List<String> words(String text) {
    String plain = THOUSANDS.matcher(text.replace('\u2019', '\'')).replaceAll("");
    return WORD.matcher(plain).results().map(match -> match.group()).toList();
  }

  /** The stems of all words of a text, in order. */
  public static List<String> in(String text) {
    return stems(words(text).stream());
  }

  /** The stems of the words that are no function words, in order. */
  public static List<String> contentIn(String text) {
    return stems(words(text).stream().filter(LightStems::isContent));
  }

  private static boolean isContent(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    return !FunctionWords.contains(plain)
        && (plain.length() > 1 || Character.isDigit(plain.charAt(0)));
  }

  private static List<String> stems(Stream<String> words) {
    return words.map(LightStems::stem).filter(stem -> !stem.isEmpty()).toList();
  }

  /** The stem of one word. */
  public static String stem(String word) {
    String w = word.toLowerCase(Locale.ROOT);
    if (w.endsWith("'s")) {
      w = w.substring(0, w.length() - 2);
    }
    if (w.length() < SHORTEST || !w.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return w;
    }
    return withoutEnd(withoutTense(withoutPlural(w)));
  }

  private static String withoutPlural(String w) {
    if (w.endsWith("ies") && w.length() > 4) {
      return cut(w, 3) + "y";
    }
    if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes")) {
      return cut(w, 2);
    }
    boolean plural = w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is");
    return plural ? cut(w, 1) : w;
  }

  private static String withoutTense(String w) {
    if (w.endsWith("ing") && w.length() > 5 && hasVowel(cut(w, 3))) {
      return undoubled(cut(w, 3));
    }
    if (w.endsWith("ed") && w.length() > 4 && hasVowel(cut(w, 2))) {
      return undoubled(cut(w, 2));
    }
    return w;
  }

  private static String withoutEnd(String word) {
    String w = word.endsWith("ly") && word.length() > 5 ? cut(word, 2) : word;
    w = w.endsWith("e") && w.length() > 3 ? cut(w, 1) : w;
    return w.endsWith("y") && w.length() > 4 ? cut(w, 1) + "i" : w;
  }

  /** "planned" is "plan"; but "called" is "call". */
  private static String undoubled(String w) {
    int n = w.length();
    boolean doubled = n > 2 && w.charAt(n - 1) == w.charAt(n - 2);
    return doubled && "lsz".indexOf(w.charAt(n - 1)) < 0 ? cut(w, 1) : w;
  }

  private static boolean hasVowel(String w) {
    return w.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  private static String cut(String w, int letters) {
    return w.substring(0, w.length() - letters);
  }
}
