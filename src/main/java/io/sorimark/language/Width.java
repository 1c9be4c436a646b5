package io.sorimark.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Columns a text takes on a screen: East Asian wide and full-width characters take two (Unicode
 * Standard Annex 11), combining marks none, an emoji sequence two.
 */
public final class Width {

  private static final int VARIATION_SELECTOR_EMOJI = 0xFE0F;

  private Width() {}

  /** The columns of one line of text. */
  public static int of(String text) {
    if (isPrintableAscii(text)) {
      return text.length();
    }
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    int columns = 0;
    int start = graphemes.first();
    for (int end = graphemes.next();
        end != BreakIterator.DONE;
        start = end, end = graphemes.next()) {
      columns += ofGrapheme(text, start, end);
    }
    return columns;
  }

  private static int ofGrapheme(String text, int start, int end) {
    int first = text.codePointAt(start);
    if (text.substring(start, end).codePoints().anyMatch(c -> c == VARIATION_SELECTOR_EMOJI)) {
      return 2;
    }
    return switch (UCharacter.getType(first)) {
      case UCharacterCategory.CONTROL,
          UCharacterCategory.FORMAT,
          UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK ->
          0;
      default -> isWide(first) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }

  private static boolean isPrintableAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }
}
