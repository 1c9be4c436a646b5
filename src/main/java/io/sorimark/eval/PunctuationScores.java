package io.sorimark.eval;

import io.sorimark.text.PunctuatedWord;
import io.sorimark.text.PunctuatedWord.Sign;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How well signs and capitals are put: of each kind the harmonic mean of precision and recall over
 * the words behind which it stands. Words of two texts that differ are paired at the least number
 * of edits; a sign behind a word without a partner is missed, or one too many.
 */
public final class PunctuationScores {

  private PunctuationScores() {}

  /**
   * F1 of sentence ends (with their precision and recall), full stops, question marks, commas and
   * words with a capital.
   */
  public static Scores of(String gold, String found) {
    Sides sides = Sides.of(PunctuatedWord.in(gold), PunctuatedWord.in(found));
    Map<String, Double> scores = new LinkedHashMap<>();
    Count ends = sides.count(word -> word.sign().endsSentence());
    ends.add("end", scores);
    ifAny(scores, "end-precision", ends.both, ends.found);
    ifAny(scores, "end-recall", ends.both, ends.gold);
    sides.count(word -> word.sign() == Sign.PERIOD).add("period", scores);
    sides.count(word -> word.sign() == Sign.QUESTION).add("question", scores);
    sides.count(word -> word.sign() == Sign.COMMA).add("comma", scores);
    sides.count(PunctuatedWord::isCapital).add("capital", scores);
    return new Scores(scores);
  }

  private static void ifAny(Map<String, Double> scores, String name, long part, long all) {
    if (all > 0) {
      scores.put(name, (double) part / all);
    }
  }

  private record Count(long both, long gold, long found) {

    /** A text without any says nothing of how well it is found. */
    void add(String name, Map<String, Double> scores) {
      ifAny(scores, name, 2 * both, gold == 0 ? 0 : gold + found);
    }
  }

  private record Sides(List<PunctuatedWord> gold, List<PunctuatedWord> found, int[] partners) {

    static Sides of(List<PunctuatedWord> gold, List<PunctuatedWord> found) {
      return new Sides(gold, found, Alignment.of(plain(gold), plain(found)).partners());
    }

    private static List<String> plain(List<PunctuatedWord> words) {
      return words.stream().map(PunctuatedWord::plain).toList();
    }

    Count count(Predicate<PunctuatedWord> kind) {
      long both = 0;
      for (int i = 0; i < partners.length; i++) {
        boolean paired = partners[i] != Alignment.NONE;
        both += paired && kind.test(gold.get(i)) && kind.test(found.get(partners[i])) ? 1 : 0;
      }
      return new Count(
          both, gold.stream().filter(kind).count(), found.stream().filter(kind).count());
    }
  }
}
