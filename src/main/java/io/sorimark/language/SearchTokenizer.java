package io.sorimark.language;

import io.sorimark.language.KoreanMorphemes.Morpheme;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words by script, in a text that may mix them: Hangul by {@link KoreanMorphemes} or as it is
 * written, Chinese and Japanese by character, all else by letters and digits, in lower case and
 * without accents, "'s" cut off. "AI는" is "AI" and a particle.
 */
final class SearchTokenizer extends Tokenizer {

  /** Words but for those of Hangul are {@linkplain KeywordAttribute open} to be stemmed. */
  private record Piece(String term, int start, int end, boolean finished) {}

  /** What is longer than any word is cut in pieces, which keeps it below what Lucene takes. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<hangul>\\p{IsHangul}{1,100})|(?<character>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])"
              + "|\\d{1,100}(?:[.,]\\d{1,100}){0,20}[a-zA-Z]{0,20}"
              + "|(?:(?![\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])[\\p{L}\\p{M}\\p{N}])"
              + "(?:(?![\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])[\\p{L}\\p{M}\\p{N}]"
              + "|['\u2019](?=\\p{L})){0,250}(?:\\+\\+|#(?![\\p{L}\\p{N}]))?");

  private final KoreanMorphemes korean;
  private final boolean stems;
  private final Queue<Piece> pieces = new ArrayDeque<>();
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private int length;

  /**
   * A tokenizer.
   *
   * @param stems whether Korean words are taken apart; a particle alone is left out either way
   */
  SearchTokenizer(KoreanMorphemes korean, boolean stems) {
    this.korean = korean;
    this.stems = stems;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    StringWriter text = new StringWriter();
    input.transferTo(text);
    length = text.getBuffer().length();
    pieces.clear();
    split(text.toString());
  }

  @Override
  public boolean incrementToken() {
    Piece next = pieces.poll();
    if (next == null) {
      return false;
    }
    clearAttributes();
    term.append(next.term);
    place.setOffset(correctOffset(next.start), correctOffset(next.end));
    keyword.setKeyword(next.finished);
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    place.setOffset(correctOffset(length), correctOffset(length));
  }

  private void split(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (words.start("hangul") >= 0) {
        boolean glued = words.start() > 0 && isWord(text.charAt(words.start() - 1));
        hangul(words.group(), words.start(), glued);
      } else if (words.start("character") >= 0) {
        pieces.add(new Piece(words.group(), words.start(), words.end(), true));
      } else {
        plain(words.group(), words.start());
      }
    }
  }

  /** Behind a word of another script a particle is none; what is all particle alone is a word. */
  private void hangul(String word, int at, boolean glued) {
    if (glued && KoreanParticles.isOne(word)) {
      return;
    }
    var morphemes = korean.of(word);
    if (morphemes.isEmpty() || !stems) {
      pieces.add(new Piece(word, at, at + word.length(), true));
      return;
    }
    for (Morpheme morpheme : morphemes) {
      pieces.add(new Piece(morpheme.text(), at + morpheme.start(), at + morpheme.end(), true));
    }
  }

  private void plain(String word, int at) {
    String folded = folded(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    boolean possessive = folded.endsWith("'s") && folded.length() > 2;
    int cut = possessive ? 2 : 0;
    String bare = folded.substring(0, folded.length() - cut);
    pieces.add(new Piece(bare, at, at + word.length() - cut, false));
  }

  private static String folded(String word) {
    if (word.chars().allMatch(c -> c < 0x80)) {
      return word;
    }
    char[] out = new char[4 * word.length()];
    int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, out, 0, word.length());
    return new String(out, 0, length);
  }

  private static boolean isWord(char before) {
    return Character.isLetterOrDigit(before);
  }
}
