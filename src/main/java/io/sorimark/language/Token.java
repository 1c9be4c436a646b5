package io.sorimark.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word or a sign of an English sentence, split as treebanks do it: "n't" and "'s" stand alone,
 * hyphenated words are whole.
 *
 * @param text with plain apostrophes and quotes
 * @param glued whether it stands right behind the token before it
 */
public record Token(String text, boolean glued) {

  private static final Pattern NOISE =
      Pattern.compile(
          "\\[[^\\]]{0,40}\\]|\\((?:laugh|music|applause|inaudible|crosstalk|chuckle)[^)]*\\)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOKEN =
      Pattern.compile(
          "#?\\d(?:[\\d,.:]*\\d)?(?:%|\\w*(?:[-/]\\w+)*)"
              + "|[A-Za-z](?:\\.[A-Za-z])+\\.?"
              + "|\\p{L}\\w*?(?=n't\\b)|n't\\b"
              + "|\\p{L}\\w*(?:[-_/&.+]\\w+|'(?!(?:s|re|ll|ve|m|d|t)\\b)\\w+)*(?:\\+\\+|#)?"
              + "|'(?:s|re|ll|ve|m|d|t)\\b|\\S",
          Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

  /** The tokens of a sentence; sounds in brackets are none. */
  public static List<Token> in(String sentence) {
    String plain =
        NOISE
            .matcher(sentence.replace('\u2019', '\'').replace('\u201c', '"').replace('\u201d', '"'))
            .replaceAll(" ");
    List<Token> tokens = new ArrayList<>();
    int end = -1;
    for (MatchResult match : (Iterable<MatchResult>) TOKEN.matcher(plain).results()::iterator) {
      tokens.add(new Token(match.group(), match.start() == end));
      end = match.end();
    }
    return tokens;
  }

  /** Whether it has a letter or a digit. */
  public boolean isWord() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
