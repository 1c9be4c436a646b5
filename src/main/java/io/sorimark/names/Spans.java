package io.sorimark.names;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The stretches of a transcript that may be misheard names. */
final class Spans {

  private static final int MOST_WORDS = 3;

  /** A word that comes so many times is what the talk is about. */
  private static final int OFTEN = 3;

  private final List<Token> tokens;
  private final WordKinds kinds;
  private final RightNames right;
  private final boolean gate;
  private final Map<String, Integer> counts = new HashMap<>();

  /** Without the gate every stretch may be anything. */
  Spans(List<Token> tokens, WordKinds kinds, RightNames right, boolean gate) {
    this.tokens = tokens;
    this.kinds = kinds;
    this.right = right;
    this.gate = gate;
    tokens.forEach(token -> counts.merge(lower(token), 1, Integer::sum));
  }

  /** All, by their first word, then by length. */
  Stream<Span> all() {
    return IntStream.range(0, tokens.size()).boxed().flatMap(this::from);
  }

  private Stream<Span> from(int first) {
    return IntStream.range(first, Math.min(first + MOST_WORDS, tokens.size()))
        .takeWhile(last -> last == first || tokens.get(last).joined())
        .mapToObj(last -> span(first, last));
  }

  private Span span(int first, int last) {
    List<Token> words = tokens.subList(first, last + 1);
    List<WordKind> each = IntStream.rangeClosed(first, last).mapToObj(kinds::of).toList();
    return new Span(
        first,
        words,
        words.stream().map(Token::text).collect(Collectors.joining(" ")),
        each,
        gate ? kind(each) : WordKind.UNKNOWN,
        right.over(first, last),
        new Span.Surroundings(
            isNumber(last + 1),
            isCapital(first - 1, first) || isCapital(last + 1, last + 1),
            counts.getOrDefault(lower(words.getFirst()), 0) >= OFTEN));
  }

  private static String lower(Token token) {
    return token.base().toLowerCase(Locale.ROOT);
  }

  private boolean isNumber(int token) {
    return token < tokens.size()
        && tokens.get(token).joined()
        && Character.isDigit(tokens.get(token).text().charAt(0));
  }

  /** Whether a token is capitalised and joined to its neighbour, of which the later is given. */
  private boolean isCapital(int token, int later) {
    return token >= 0
        && later < tokens.size()
        && tokens.get(later).joined()
        && !tokens.get(token).opens()
        && tokens.get(token).isCapitalised()
        && !tokens.get(token).text().equals("I");
  }

  /** The least ordinary of its words; a word that others capitalise counts when it is alone. */
  private static WordKind kind(List<WordKind> each) {
    if (each.equals(List.of(WordKind.MOSTLY_CAPITAL))) {
      return WordKind.CAPITAL;
    }
    if (each.stream().allMatch(WordKind.HANGUL::equals)) {
      return WordKind.HANGUL;
    }
    return Stream.of(WordKind.UNKNOWN, WordKind.ACRONYM, WordKind.CAPITAL)
        .filter(each::contains)
        .findFirst()
        .orElse(WordKind.ORDINARY);
  }
}
