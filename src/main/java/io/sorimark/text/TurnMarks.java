package io.sorimark.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a caption says that somebody else begins to speak, without saying who: "- " or "&gt;&gt;"
 * at the start of a line or after the end of a sentence in the middle of one, and tinydiarize's
 * [SPEAKER_TURN], which stands after the last word of a turn.
 */
public final class TurnMarks {

  /** A mark in a text: it covers {@code [start, end)} and the next turn begins at {@code end}. */
  public record TurnMark(int start, int end) {}

  /**
   * A dash inside a line counts only after what ends a sentence and before a capital, a digit or a
   * letter without case (Hangul), so that "state - of - the art" and "2 - 1" hold no turn.
   */
  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^[ \\t]*(?:-(?!-)["
              + " \\t]+|[-\u2013\u2014](?=[\\p{Lu}\\p{Lo}(\\[\"\u201c\u266a])|>{2,3}["
              + " \\t]*)|(?<=[.?!\u2026\"\u201d)\\]])[ \\t]+(?:-|>{2,3})["
              + " \\t]+(?=[\\p{Lu}\\p{Lo}\\d(\\[\"\u201c\u266a])|[ \\t]*\\[SPEAKER_TURN\\][ \\t]*");

  private TurnMarks() {}

  /** The marks in order. */
  public static List<TurnMark> in(String text) {
    List<TurnMark> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      marks.add(new TurnMark(matcher.start(), matcher.end()));
    }
    return marks;
  }

  /** The text without its marks: a space where one stood between words. */
  public static String strip(String text) {
    return MARK.matcher(text)
        .replaceAll(match -> match.start() == 0 || match.end() == text.length() ? "" : " ")
        .strip();
  }
}
