package io.sorimark.names;

import io.sorimark.language.Hangul;
import io.sorimark.language.WordLists;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells ordinary words from what may be a name. */
final class WordKinds {

  private static final Pattern PLURAL_ACRONYM = Pattern.compile("[A-Z]{2,}s");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** Capitals that are no abbreviation: the recognizer heard a word and did not know it. */
  private static final Pattern SAID_AS_WORD = Pattern.compile("(?=.*[AEIOUY])[A-Z]{4,}");

  private static final Pattern PRONOUN = Pattern.compile("I(['\u2019]\\w+)?");
  private static final Set<String> EVERYDAY_ACRONYMS = Set.of("AI", "OK", "TV", "US");

  /** Seen so often with a capital in a sentence, a word is a name. */
  private static final int OFTEN = 3;

  private static final int SHORTEST_NAME = 4;

  private final List<WordKind> kinds;

  WordKinds(List<Token> tokens, RightNames right, boolean byCapitals) {
    Set<String> names = byCapitals ? mostlyCapitalised(tokens) : Set.of();
    kinds =
        IntStream.range(0, tokens.size())
            .mapToObj(i -> kind(tokens.get(i), right.at(i).isPresent(), names))
            .toList();
  }

  WordKind of(int token) {
    return kinds.get(token);
  }

  private static WordKind kind(Token token, boolean right, Set<String> names) {
    if (right) {
      return token.isLowerCase() ? WordKind.ORDINARY : WordKind.RIGHT;
    }
    WordKind kind = kind(token);
    boolean raised =
        kind == WordKind.ORDINARY && names.contains(token.text().toLowerCase(Locale.ROOT));
    return raised ? WordKind.MOSTLY_CAPITAL : kind;
  }

  private static WordKind kind(Token token) {
    String base = token.base();
    if (Hangul.isIn(base)) {
      return WordKind.HANGUL;
    }
    if (NUMBER.matcher(base).matches()) {
      return WordKind.NUMBER;
    }
    if (PRONOUN.matcher(base).matches() || (base.length() == 1 && token.isLowerCase())) {
      return WordKind.ORDINARY;
    }
    if (base.indexOf('-') > 0 && Arrays.stream(base.split("-")).allMatch(WordKinds::isPart)) {
      return token.isCapitalised() ? WordKind.CAPITAL : WordKind.ORDINARY;
    }
    return isUpper(base) || PLURAL_ACRONYM.matcher(base).matches()
        ? acronym(token, base)
        : word(token, base);
  }

  private static WordKind acronym(Token token, String base) {
    if (base.length() == 1) {
      return token.opens() || base.equals("A") ? WordKind.ORDINARY : WordKind.CAPITAL;
    }
    if (EVERYDAY_ACRONYMS.contains(base)) {
      return WordKind.ORDINARY;
    }
    return SAID_AS_WORD.matcher(base).matches() && isUnheardOf(base)
        ? WordKind.CAPITAL
        : WordKind.ACRONYM;
  }

  private static boolean isUnheardOf(String base) {
    String lower = base.toLowerCase(Locale.ROOT);
    return !isKnown(lower) && !WordLists.isKnownName(base);
  }

  private static WordKind word(Token token, String base) {
    boolean innerCapital = base.substring(1).chars().anyMatch(Character::isUpperCase);
    String lower = base.toLowerCase(Locale.ROOT);
    if (innerCapital) {
      boolean known = Arrays.stream(CAMEL.split(base)).allMatch(WordKinds::isLongWord);
      return known || WordLists.isKnownName(base) ? WordKind.CAPITAL : WordKind.UNKNOWN;
    }
    if (isKnown(lower) || base.indexOf('\'') > 0 || base.indexOf('\u2019') > 0) {
      return token.isCapitalised() && !token.opens() ? WordKind.CAPITAL : WordKind.ORDINARY;
    }
    return WordLists.isKnownName(base) || isPersonName(lower) ? WordKind.CAPITAL : WordKind.UNKNOWN;
  }

  /** Whether it, or what it is a plural of, is an ordinary word. */
  static boolean isKnown(String lower) {
    return WordLists.isWord(lower)
        || (lower.endsWith("s") && WordLists.isWord(lower.substring(0, lower.length() - 1)));
  }

  static boolean isPersonName(String lower) {
    return WordLists.isFirstName(lower) || WordLists.isSurname(lower);
  }

  private static boolean isPart(String part) {
    return part.length() == 1
        || NUMBER.matcher(part).matches()
        || isKnown(part.toLowerCase(Locale.ROOT));
  }

  private static boolean isLongWord(String part) {
    return part.length() > 2 && isKnown(part.toLowerCase(Locale.ROOT));
  }

  private static boolean isUpper(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT));
  }

  /** Words that stand with a capital inside sentences at least as often as without. */
  private static Set<String> mostlyCapitalised(List<Token> tokens) {
    Map<String, Integer> capital = new HashMap<>();
    Map<String, Integer> small = new HashMap<>();
    for (Token token : tokens) {
      String lower = token.text().toLowerCase(Locale.ROOT);
      if (token.isLowerCase()) {
        small.merge(lower, 1, Integer::sum);
      } else if (!token.opens() && token.isCapitalised() && lower.length() >= SHORTEST_NAME) {
        capital.merge(lower, 1, Integer::sum);
      }
    }
    capital
        .entrySet()
        .removeIf(word ->
            word.getValue() < OFTEN || word.getValue() < small.getOrDefault(word.getKey(), 0));
    return Set.copyOf(capital.keySet());
  }
}
