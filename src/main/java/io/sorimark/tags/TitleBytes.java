package io.sorimark.tags;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;

/** Titles where a carrier counts their bytes in UTF-8. */
final class TitleBytes {

  private TitleBytes() {}

  /** As much of a title as fits, cut between characters as people see them. */
  static Bytes cut(String title, int most) {
    Bytes whole = Bytes.of(title, StandardCharsets.UTF_8);
    if (whole.length() <= most) {
      return whole;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(title);
    int end = 0;
    int length = 0;
    while (true) {
      int next = characters.next();
      length += title.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
      if (length > most) {
        return Bytes.of(title.substring(0, end), StandardCharsets.UTF_8);
      }
      end = next;
    }
  }
}
