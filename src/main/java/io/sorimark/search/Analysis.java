package io.sorimark.search;

import io.sorimark.language.KoreanDictionary;
import io.sorimark.language.SearchAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How the two searched fields see a text; the same for rows and for queries. */
final class Analysis {

  private final Analyzer stems;
  private final Analyzer written;

  Analysis(KoreanDictionary dictionary) {
    stems = SearchAnalyzer.stems(dictionary);
    written = SearchAnalyzer.written(dictionary);
  }

  /** For the writer. */
  Analyzer byField() {
    return new PerFieldAnalyzerWrapper(stems, Map.of(Schema.WORDS, written));
  }

  /** What {@link Schema#TEXT} holds of it. */
  List<String> stems(String text) {
    return terms(stems, text);
  }

  /** What {@link Schema#WORDS} holds of it. */
  List<String> written(String text) {
    return terms(written, text);
  }

  private static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
    return terms;
  }
}
