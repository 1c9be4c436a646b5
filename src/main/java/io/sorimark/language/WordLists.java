package io.sorimark.language;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How common an English word is, and whether it is a first name or a surname. The lists of zxcvbn
 * keep a word only where it ranks best, "fire" among passwords and "mark" among first names, and
 * lack short words; SCOWL's lists have them all, with less of a rank. Loaded with the first
 * question, in a tenth of a second. Words are in lower case. Thread-safe.
 */
public final class WordLists {

  /** What stands beyond every rank. */
  public static final int UNRANKED = 99_999;

  /** Loads on first use (Java Language Specification, 12.4.1). */
  private static final class Loaded {
    static final Set<String> FIRST_NAMES = new HashSet<>();
    static final Set<String> SURNAMES = words(StandardDictionaries.SURNAMES_LOADER).keySet();
    static final Set<String> KNOWN_NAMES = WordFile.words("known-names.txt");
    static final Map<String, Integer> RANKS = new HashMap<>();

    static {
      FIRST_NAMES.addAll(words(StandardDictionaries.MALE_NAMES_LOADER).keySet());
      FIRST_NAMES.addAll(words(StandardDictionaries.FEMALE_NAMES_LOADER).keySet());
      rank(words(StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER));
      rank(words(StandardDictionaries.US_TV_AND_FILM_LOADER));
      WordFile.levels("words.txt.gz").forEach(Loaded::rank);
    }

    private static void rank(Map<String, Integer> list) {
      list.forEach((word, rank) -> RANKS.merge(word, rank, Math::min));
    }

    /** The rarer words of SCOWL have "john" among them. */
    private static void rank(int level, Set<String> words) {
      words.stream()
          .filter(word -> level < 40 || !isName(word))
          .forEach(word -> RANKS.putIfAbsent(word, rankOf(level)));
    }

    private static boolean isName(String word) {
      return FIRST_NAMES.contains(word) || SURNAMES.contains(word);
    }

    /** Halfway up the words that are as common, about. */
    private static int rankOf(int level) {
      return switch (level) {
        case 10 -> 2_000;
        case 20 -> 7_000;
        default -> 25_000;
      };
    }

    private static Map<String, Integer> words(DictionaryLoader list) {
      try {
        return list.load().getRankedDictionary();
      } catch (IOException e) {
        throw new UncheckedIOException("a broken build: the lists of zxcvbn", e);
      }
    }
  }

  private WordLists() {}

  /** 1 for the most common word; {@link #UNRANKED} for one that is no ordinary word. */
  public static int rank(String word) {
    return Loaded.RANKS.getOrDefault(word, UNRANKED);
  }

  /** Whether it is an ordinary word, written in lower case. */
  public static boolean isWord(String word) {
    return Loaded.RANKS.containsKey(word);
  }

  public static boolean isFirstName(String word) {
    return Loaded.FIRST_NAMES.contains(word);
  }

  public static boolean isSurname(String word) {
    return Loaded.SURNAMES.contains(word);
  }

  /**
   * Whether it is, as written, a name or an acronym that everybody knows: a country, a month, a
   * large company, a term of technology.
   */
  public static boolean isKnownName(String word) {
    return Loaded.KNOWN_NAMES.contains(word);
  }
}
