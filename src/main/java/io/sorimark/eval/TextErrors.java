package io.sorimark.eval;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Errors of a transcript against a correct one: items changed, left out and put in, at the least
 * number of edits. Over words their share is the word error rate (WER), over characters the
 * character error rate (CER).
 *
 * @param items of the correct text
 */
public record TextErrors(int changed, int leftOut, int putIn, int items) {

  static TextErrors of(List<String> gold, List<String> found) {
    Alignment alignment = Alignment.of(gold, found);
    int paired = (int) Arrays.stream(alignment.partners()).filter(p -> p >= 0).count();
    int leftOut = gold.size() - paired;
    int putIn = found.size() - paired;
    return new TextErrors(alignment.edits() - leftOut - putIn, leftOut, putIn, gold.size());
  }

  /** By words, as {@link Normalizer} sees them. */
  public static TextErrors inWords(String gold, String found) {
    return of(Normalizer.words(gold), Normalizer.words(found));
  }

  /** By characters, Korean by syllable. */
  public static TextErrors inCharacters(String gold, String found) {
    return of(Normalizer.characters(gold), Normalizer.characters(found));
  }

  /** {@code wer} and {@code cer}, and the errors in words. */
  public static Scores scores(String gold, String found) {
    TextErrors words = inWords(gold, found);
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("wer", words.rate());
    scores.put("cer", inCharacters(gold, found).rate());
    scores.put("words", (double) words.items);
    scores.put("changed", (double) words.changed);
    scores.put("left-out", (double) words.leftOut);
    scores.put("put-in", (double) words.putIn);
    return new Scores(scores);
  }

  /** Errors over items; above 1 where much was put in. */
  public double rate() {
    int errors = changed + leftOut + putIn;
    return errors == 0 ? 0 : (double) errors / Math.max(1, items);
  }
}
