package io.sorimark.names;

import io.sorimark.language.WordLists;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Words that a recognizer made up of two: it writes "Mixedraw" and has heard "mixed raw". They are
 * said like the two and not as the letters would have it.
 */
final class Compounds {

  private static final int SHORTEST = 3;
  private static final int RAREST = 10_000;

  private Compounds() {}

  /** The two words, of which the rarer is as common as can be; none for a word of its own. */
  static Optional<List<String>> split(String word) {
    if (WordLists.isWord(word)) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(SHORTEST, word.length() - SHORTEST)
        .mapToObj(at -> List.of(word.substring(0, at), word.substring(at)))
        .filter(parts -> rarest(parts) <= RAREST)
        .min((a, b) -> Integer.compare(rarest(a), rarest(b)));
  }

  private static int rarest(List<String> parts) {
    return Math.max(WordLists.rank(parts.getFirst()), WordLists.rank(parts.getLast()));
  }
}
