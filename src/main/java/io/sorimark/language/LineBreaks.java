package io.sorimark.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a line of text may be broken: after white space, and between the characters of scripts that
 * are written without spaces (Unicode Standard Annex 14). Never inside a word: Korean, which the
 * annex would let break between any two syllables, breaks at its spaces.
 */
public final class LineBreaks {

  private LineBreaks() {}

  /** Offsets (UTF-16) at which a new line may begin, ascending, the text's end last. */
  public static List<Integer> in(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<Integer> offsets = new ArrayList<>();
    breaks.first();
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      if (at == text.length() || isAllowed(text, at)) {
        offsets.add(at);
      }
    }
    return offsets;
  }

  private static boolean isAllowed(String text, int offset) {
    return Character.isWhitespace(text.charAt(offset - 1))
        || (hasNoSpaces(text.codePointBefore(offset)) && hasNoSpaces(text.codePointAt(offset)));
  }

  private static boolean hasNoSpaces(int codePoint) {
    return switch (UScript.getScript(codePoint)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER ->
          true;
      default ->
          (codePoint >= 0x3001 && codePoint <= 0x3011)
              || (codePoint >= 0xFF01 && codePoint <= 0xFF20);
    };
  }
}
