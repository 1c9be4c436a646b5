package io.sorimark.names;

import io.sorimark.language.FunctionWords;
import io.sorimark.language.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One to three neighbouring words that may be a misheard name.
 *
 * @param first index of its first token
 * @param surface as it stands in the transcript, words joined by a space
 * @param kinds what each word seems to be
 * @param kind what the whole seems to be
 * @param right the right names that share a word with it
 * @param around what stands beside it
 */
record Span(
    int first,
    List<Token> tokens,
    String surface,
    List<WordKind> kinds,
    WordKind kind,
    List<RightNames.Place> right,
    Surroundings around) {

  /** Short Korean words sound like any short name. */
  private static final int SHORTEST_IN_HANGUL = 3;

  /**
   * What stands beside it, and elsewhere.
   *
   * @param number whether a number follows
   * @param capital whether a word with a capital that no sentence asks for goes before or follows
   * @param often whether its first word stands in the talk again and again
   */
  record Surroundings(boolean number, boolean capital, boolean often) {}

  int last() {
    return first + tokens.size() - 1;
  }

  /** Whether it is one word without a hyphen. */
  boolean isOnePiece() {
    return isOneWord() && surface.indexOf('-') < 0;
  }

  boolean isOneWord() {
    return tokens.size() == 1;
  }

  String firstWord() {
    return tokens.getFirst().base().toLowerCase(Locale.ROOT);
  }

  String lastWord() {
    return tokens.getLast().base().toLowerCase(Locale.ROOT);
  }

  boolean isLowerCase() {
    return tokens.stream().allMatch(Token::isLowerCase);
  }

  /** Whether it is, endings aside, a right name as it stands. */
  boolean isRight() {
    return right.stream().anyMatch(place -> place.first() == first && place.last() == last());
  }

  /** Whether it may be anything but the ordinary words that it seems to be. */
  boolean mayBeMisheard() {
    if (kind == WordKind.HANGUL) {
      return surface.length() >= SHORTEST_IN_HANGUL;
    }
    return !isPartlyHangul() && isNoOrdinaryWord();
  }

  private boolean isPartlyHangul() {
    return kinds.contains(WordKind.HANGUL);
  }

  private boolean isNoOrdinaryWord() {
    return kind != WordKind.ORDINARY
        || (isOneWord() ? WordLists.rank(firstWord()) > 1000 : !hasFunctionWordAtEdge());
  }

  boolean hasFunctionWordAtEdge() {
    return FunctionWords.contains(firstWord()) || FunctionWords.contains(lastWord());
  }

  /** How common its words are: the rank of each. */
  IntStream ranks() {
    return tokens.stream()
        .map(token -> token.base().toLowerCase(Locale.ROOT))
        .mapToInt(WordLists::rank);
  }

  /** The lowest confidence of its words, where the recognizer gave any. */
  OptionalDouble confidence() {
    return tokens.stream()
        .map(Token::confidence)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }
}
