package io.sorimark.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that stand in two scripts: "업스테이지(Upstage)" and "Qdrant (쿼드런트)". The Latin spelling is
 * taken as the name, the other as an alias.
 */
final class HangulPairs {

  /** A name in both scripts. */
  record Pair(String latin, String hangul) {}

  private static final String LATIN_NAME =
      "(?!e\\.g|i\\.e)[\\p{IsLatin}\\p{N}][\\p{IsLatin}\\p{N}'\u2019.&+ -]{1,40}";

  private static final Pattern LATIN_INSIDE =
      Pattern.compile("((?:[가-힣]+ ){0,3}[가-힣]+) ?[(（](" + LATIN_NAME + ")[)）]");
  private static final Pattern HANGUL_INSIDE =
      Pattern.compile(
          "((?:[\\p{IsLatin}\\p{N}'\u2019.&+-]+ ){0,3}[\\p{IsLatin}\\p{N}'\u2019.&+-]+)\\]?"
              + "(?:\\([^()\\s]+\\))? ?[(（]([가-힣]+(?: [가-힣]+){0,2})[)）]");

  /** Particles that a word before a name may carry; what has one is no part of the name. */
  private static final Pattern PARTICLE =
      Pattern.compile(".+(?:은|는|이|가|을|를|의|에|에서|와|과|로|으로|도|인|한|된|하는|적)");

  /** What ends, or joins, a phrase and no name. */
  private static final Pattern PHRASE =
      Pattern.compile("(?:해라|니다|한다|하는|하기|하여|것|들|사용자|과정)$|^(?:및|또는|그리고|등) ");

  private HangulPairs() {}

  static List<Pair> in(String line) {
    List<Pair> pairs = new ArrayList<>();
    Matcher latinInside = LATIN_INSIDE.matcher(line);
    while (latinInside.find()) {
      String latin = latinInside.group(2).strip();
      add(latin, lastWords(latinInside.group(1), latin), pairs);
    }
    Matcher hangulInside = HANGUL_INSIDE.matcher(line);
    while (hangulInside.find()) {
      String hangul = hangulInside.group(2);
      String latin = capitalRun(hangulInside.group(1));
      if (words(hangul) <= Math.max(1, words(latin))) {
        add(latin, hangul, pairs);
      }
    }
    return pairs;
  }

  private static void add(String latin, String hangul, List<Pair> pairs) {
    boolean named =
        latin.codePoints().anyMatch(Character::isUpperCase)
            && !List.of(latin.split(" ")).stream().allMatch(StopNames::isEmpty)
            && words(latin) <= 4;
    if (named && hangul.length() > 1 && !PHRASE.matcher(hangul).find()) {
      pairs.add(new Pair(latin, hangul));
    }
  }

  /** So many words as the name has in Latin, and none with a particle before the last. */
  private static String lastWords(String before, String latin) {
    String[] words = before.split(" ");
    int from = words.length - 1;
    while (from > 0
        && words.length - from < words(latin)
        && !PARTICLE.matcher(words[from - 1]).matches()) {
      from--;
    }
    return String.join(" ", List.of(words).subList(from, words.length));
  }

  /** The words with a capital right before the bracket; "a library by Qdrant" ends with one. */
  private static String capitalRun(String before) {
    String[] words = before.split(" ");
    int from = words.length;
    while (from > 0 && Character.isUpperCase(words[from - 1].codePointAt(0))) {
      from--;
    }
    return String.join(" ", List.of(words).subList(Math.min(from, words.length - 1), words.length));
  }

  private static int words(String text) {
    return text.split(" ").length;
  }
}
