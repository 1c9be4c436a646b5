package io.sorimark.chapters;

import io.sorimark.language.FunctionWords;
import io.sorimark.language.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a title is written: sentence case, with names and acronyms as they stand in the text. */
final class TitleText {

  private TitleText() {}

  /** The first letter upper case, unless the word has its own way ("iPhone"). */
  static String cased(String text) {
    int end = text.indexOf(' ');
    String first = end < 0 ? text : text.substring(0, end);
    if (first.isEmpty() || first.chars().anyMatch(Character::isUpperCase)) {
      return text;
    }
    int letter = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(letter))
        + text.substring(Character.charCount(letter));
  }

  /** The words of a phrase with the spaces between them that were there. */
  static String joined(List<Tagged> words) {
    StringBuilder text = new StringBuilder();
    for (Tagged word : words) {
      text.append(text.isEmpty() || word.glued() ? "" : " ").append(word.text());
    }
    return text.toString();
  }

  /**
   * The same in the way the episode usually writes the words; a capital behind a capital is kept,
   * for it belongs to a name.
   */
  static String written(List<Tagged> words, Casing casing) {
    List<Tagged> usual = new ArrayList<>();
    boolean name = false;
    for (Tagged word : words) {
      String form =
          name && startsUpper(word.text()) ? word.text() : casing.usual(word.lower(), word.text());
      form = isLetter(form) ? form.toUpperCase(Locale.ROOT) : form;
      name = startsUpper(form) || (name && FunctionWords.contains(word.lower()));
      usual.add(new Tagged(form, word.glued(), word.tag()));
    }
    return cased(joined(usual));
  }

  /** "Objective C", "plan B". */
  private static boolean isLetter(String word) {
    return word.length() == 1 && !word.equals("a");
  }

  private static boolean startsUpper(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** As many whole words of the text as fit; of one word that does not, as much as fits. */
  static String shortened(String text, int columns) {
    String line = text.strip().replaceAll("\\s+", " ");
    int end = fitting(line, columns);
    if (end < line.length()) {
      int gap = line.lastIndexOf(' ', end);
      end = gap > 0 ? gap : end;
    }
    return cased(line.substring(0, end).replaceAll("[\\s,;:.!\\-]+$", ""));
  }

  private static int fitting(String line, int columns) {
    int end = 0;
    while (end < line.length()) {
      int next = line.offsetByCodePoints(end, 1);
      if (Width.of(line.substring(0, next)) > columns) {
        return end;
      }
      end = next;
    }
    return end;
  }
}
