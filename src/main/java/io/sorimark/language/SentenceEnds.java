package io.sorimark.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.stream.IntStream;

/**
 * Where sentences end, by Unicode's rules (Standard Annex 29); not after abbreviations ("Mrs.").
 */
public final class SentenceEnds {

  private static final ULocale WITH_ABBREVIATIONS = ULocale.forLanguageTag("en-u-ss-standard");

  private SentenceEnds() {}

  /**
   * The offsets after each sentence and the white space behind it; the last is the text's length.
   */
  public static int[] in(String text) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(WITH_ABBREVIATIONS);
    sentences.setText(text);
    sentences.first();
    return IntStream.generate(sentences::next)
        .takeWhile(end -> end != BreakIterator.DONE)
        .toArray();
  }
}
