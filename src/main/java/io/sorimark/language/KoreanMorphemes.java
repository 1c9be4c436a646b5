package io.sorimark.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A written word of Hangul in its morphemes, without particles and endings. Each word is looked at
 * by itself, so that it has the same morphemes in a text and in a query. One thread uses it.
 */
final class KoreanMorphemes {

  /** What stands in {@code [start, end)} of the word. */
  record Morpheme(String text, int start, int end) {}

  /** Words come again and again, and Nori takes its time. */
  private static final int CACHED = 20_000;

  private final Map<String, List<Morpheme>> cache =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Morpheme>> eldest) {
          return size() > CACHED;
        }
      };

  private final KoreanDictionary dictionary;
  private @Nullable KoreanTokenizer nori;

  KoreanMorphemes(KoreanDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** In order; none for a particle that stands alone. */
  List<Morpheme> of(String word) {
    return cache.computeIfAbsent(word, this::analysed);
  }

  private List<Morpheme> analysed(String word) {
    KoreanTokenizer tokenizer = nori();
    CharTermAttribute text = tokenizer.getAttribute(CharTermAttribute.class);
    OffsetAttribute place = tokenizer.getAttribute(OffsetAttribute.class);
    PartOfSpeechAttribute part = tokenizer.getAttribute(PartOfSpeechAttribute.class);
    List<Morpheme> morphemes = new ArrayList<>();
    try (tokenizer) { // closed is not the end of it: it takes the next reader
      tokenizer.setReader(new StringReader(word));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        if (!KoreanSpacing.BOUND.contains(part.getLeftPOS())) {
          morphemes.add(new Morpheme(text.toString(), place.startOffset(), place.endOffset()));
        }
      }
      tokenizer.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
    return List.copyOf(morphemes);
  }

  /** Made when the first Korean word comes: to load its dictionary takes a third of a second. */
  private KoreanTokenizer nori() {
    KoreanTokenizer made = nori;
    if (made == null) {
      made =
          new KoreanTokenizer(
              KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
              dictionary.forNori(),
              DecompoundMode.DISCARD,
              false);
      nori = made;
    }
    return made;
  }
}
