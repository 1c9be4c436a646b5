package io.sorimark.language;

import io.sorimark.language.Words.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Runs one of Lucene's analyzers over a text. */
final class Terms {

  /** Makes a term of the token that a stream stands at, or leaves it out; Lucene names its type. */
  @FunctionalInterface
  interface Choice {
    Optional<Term> of(String stem, String type, int start, int end);
  }

  private Terms() {}

  static List<Term> in(String text, Analyzer analyzer, Choice choice) {
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      return collect(tokens, choice);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
  }

  private static List<Term> collect(TokenStream tokens, Choice choice) throws IOException {
    CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
    TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
    OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
    List<Term> terms = new ArrayList<>();
    tokens.reset();
    while (tokens.incrementToken()) {
      choice
          .of(stem.toString(), type.type(), place.startOffset(), place.endOffset())
          .ifPresent(terms::add);
    }
    tokens.end();
    return terms;
  }
}
