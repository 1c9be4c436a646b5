package io.sorimark.language;

import io.sorimark.language.Words.Term;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Any other language: words by Unicode's rules, pairs of characters where words are not set apart
 * (Chinese, Japanese). Short words are left out, since most of them are function words.
 */
final class OtherWords {

  private static final int SHORTEST = 4;

  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream lower = new LowerCaseFilter(words);
          return new TokenStreamComponents(words, new CJKBigramFilter(lower));
        }
      };

  private OtherWords() {}

  static List<Term> in(String text) {
    return Terms.in(text, ANALYZER, OtherWords::term);
  }

  private static Optional<Term> term(String stem, String type, int start, int end) {
    boolean counts = stem.length() >= SHORTEST || Character.isIdeographic(stem.codePointAt(0));
    return counts ? Optional.of(new Term(start, end, stem, true)) : Optional.empty();
  }
}
