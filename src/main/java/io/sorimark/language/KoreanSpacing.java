package io.sorimark.language;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Puts together what a Korean recognizer writes apart: it gives morphemes, "가려 고 하는 길 을", and
 * people write "가려고 하는 길을". Endings, particles, suffixes and the copula belong to the word before.
 */
public final class KoreanSpacing {

  /** Over a pause nothing is put together. */
  private static final Duration PAUSE = Duration.ofMillis(300);

  /** What cannot stand alone, and says little of what a text is about. */
  static final Set<POS.Tag> BOUND =
      EnumSet.of(
          POS.Tag.EP,
          POS.Tag.EF,
          POS.Tag.EC,
          POS.Tag.ETN,
          POS.Tag.ETM, // endings
          POS.Tag.JKS,
          POS.Tag.JKC,
          POS.Tag.JKG,
          POS.Tag.JKO,
          POS.Tag.JKB,
          POS.Tag.JKV,
          POS.Tag.JKQ,
          POS.Tag.JX,
          POS.Tag.JC, // particles
          POS.Tag.XSN,
          POS.Tag.XSV,
          POS.Tag.XSA,
          POS.Tag.VCP); // suffixes, copula

  private KoreanSpacing() {}

  /** The words as people space them: none lost, in order, a joined one from start to end. */
  public static List<Word> join(List<Word> pieces) {
    List<Word> joined = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= pieces.size(); to++) {
      if (to == pieces.size() || isApart(pieces.get(to - 1), pieces.get(to))) {
        joinPhrase(pieces.subList(from, to), joined);
        from = to;
      }
    }
    return joined;
  }

  private static boolean isApart(Word one, Word next) {
    return one.span().gapTo(next.span()).compareTo(PAUSE) > 0;
  }

  private static void joinPhrase(List<Word> phrase, List<Word> joined) {
    Map<Integer, POS.Tag> tags = tags(phrase);
    int at = 0;
    for (int i = 0; i < phrase.size(); i++) {
      Word piece = phrase.get(i);
      boolean isBound = i > 0 && BOUND.contains(tags.getOrDefault(at, POS.Tag.UNKNOWN));
      joined.add(isBound ? joined(joined.removeLast(), piece) : piece);
      at += piece.text().length();
    }
  }

  /**
   * The part of speech of the morpheme at each place of the phrase written without blanks; the
   * recognizer may cut a morpheme in two ("가려 고" is 가 and 려고).
   */
  private static Map<Integer, POS.Tag> tags(List<Word> phrase) {
    StringBuilder text = new StringBuilder();
    phrase.forEach(piece -> text.append(piece.text()));
    Map<Integer, POS.Tag> tags = new HashMap<>();
    try (KoreanTokenizer tokens =
        new KoreanTokenizer(
            KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false)) {
      tokens.setReader(new StringReader(text.toString()));
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PartOfSpeechAttribute part = tokens.addAttribute(PartOfSpeechAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        for (int at = offset.startOffset(); at < offset.endOffset(); at++) {
          tags.put(at, part.getLeftPOS());
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // it reads from memory
    }
    return tags;
  }

  private static Word joined(Word one, Word next) {
    OptionalDouble sure =
        one.confidence().isPresent() && next.confidence().isPresent()
            ? OptionalDouble.of(
                Math.min(one.confidence().getAsDouble(), next.confidence().getAsDouble()))
            : OptionalDouble.empty();
    Duration end = later(one.span().end(), next.span().end());
    return new Word(new TimeSpan(one.span().start(), end), one.text() + next.text(), sure);
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
