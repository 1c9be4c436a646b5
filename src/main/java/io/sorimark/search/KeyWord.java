package io.sorimark.search;

import io.sorimark.language.Hangul;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * A word that tells what a text is about: said often in it, seldom elsewhere, and rather a name.
 *
 * @param spelling as it stands in the text
 * @param term as the index has it
 */
record KeyWord(String spelling, Term term, double weight) {

  /** Names lead to the same thing in every language, other words do not. */
  private static final double NAME = 4;

  private static final int MOST = 25;

  /** Of all rows; what stands in more tells nothing. */
  private static final double TOO_COMMON = .1;

  /** In so few rows a word may be common for want of others. */
  private static final int FEW_ROWS = 10;

  /** How often a word is said, and whether always with a capital. */
  private record Seen(String spelling, int times, boolean capital) {
    Seen and(Seen other) {
      return new Seen(spelling, times + other.times, capital && other.capital);
    }
  }

  /** Those of a text, the most telling first. */
  static List<KeyWord> of(String text, Analysis analysis, IndexReader reader) throws IOException {
    Map<Term, Seen> seen = new LinkedHashMap<>();
    for (Words.Term word : Words.of(Language.guess(text)).in(text)) {
      String spelling = text.substring(word.start(), word.end());
      Optional<Term> term = term(spelling, analysis);
      if (term.isPresent() && spelling.length() > 1) {
        boolean capital = Character.isUpperCase(spelling.codePointAt(0));
        seen.merge(term.get(), new Seen(spelling, 1, capital), Seen::and);
      }
    }
    List<KeyWord> words = new ArrayList<>();
    for (Map.Entry<Term, Seen> one : seen.entrySet()) {
      double weight = worth(one.getValue(), reader.docFreq(one.getKey()), reader.numDocs());
      if (weight > 0) {
        words.add(new KeyWord(one.getValue().spelling, one.getKey(), weight));
      }
    }
    words.sort(Comparator.comparingDouble(KeyWord::weight).reversed());
    return words.subList(0, Math.min(MOST, words.size()));
  }

  /** Words in Latin as they are written, so that "humane" is not "human". */
  private static Optional<Term> term(String spelling, Analysis analysis) {
    String field = Hangul.isIn(spelling) ? Schema.TEXT : Schema.WORDS;
    List<String> terms =
        Hangul.isIn(spelling) ? analysis.stems(spelling) : analysis.written(spelling);
    return terms.size() == 1 ? Optional.of(new Term(field, terms.getFirst())) : Optional.empty();
  }

  private static double worth(Seen seen, int rows, int all) {
    if (rows == 0 || rows > Math.max(FEW_ROWS, TOO_COMMON * all)) {
      return 0;
    }
    double often = 1 + Math.log(seen.times);
    return often * Math.log((double) all / rows + 1) * (seen.capital ? NAME : 1);
  }
}
