package io.sorimark.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;

/**
 * The words by which texts are found: no stop words, since phrases have them. Positions count words
 * and offsets are UTF-16 units of the text. Thread-safe.
 */
public final class SearchAnalyzer extends Analyzer {

  private final KoreanDictionary dictionary;
  private final boolean stems;

  private SearchAnalyzer(KoreanDictionary dictionary, boolean stems) {
    this.dictionary = dictionary;
    this.stems = stems;
  }

  /** Stems by Porter of what is written in Latin, morphemes of Korean without particles. */
  public static SearchAnalyzer stems(KoreanDictionary dictionary) {
    return new SearchAnalyzer(dictionary, true);
  }

  /** Words as they are written, but for case and accents. */
  public static SearchAnalyzer written(KoreanDictionary dictionary) {
    return new SearchAnalyzer(dictionary, false);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new SearchTokenizer(new KoreanMorphemes(dictionary), stems);
    TokenStream last = stems ? new PorterStemFilter(words) : words;
    return new TokenStreamComponents(words, last);
  }
}
