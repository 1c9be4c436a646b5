package io.sorimark.alignment;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is held against each other: a word in lower case without signs, or, where a script is spaced
 * differently by everybody (Hangul, Han, Kana), each of its characters.
 *
 * @param word the number of the word it is of
 */
record Unit(int word, String text) {

  /** The units of words in order. */
  static List<Unit> of(List<String> words) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (String part : parts(words.get(i))) {
        units.add(new Unit(i, part));
      }
    }
    return units;
  }

  /** When each unit is said: words of several are divided evenly. */
  static List<TimeSpan> times(List<Word> heard, List<Unit> units) {
    List<TimeSpan> times = new ArrayList<>();
    int at = 0;
    while (at < units.size()) {
      int end = at;
      while (end < units.size() && units.get(end).word == units.get(at).word) {
        end++;
      }
      TimeSpan span = heard.get(units.get(at).word).span();
      for (int i = at; i < end; i++) {
        times.add(part(span, i - at, end - at));
      }
      at = end;
    }
    return times;
  }

  private static TimeSpan part(TimeSpan span, int number, int of) {
    Duration start = span.start().plus(span.length().multipliedBy(number).dividedBy(of));
    Duration end = span.start().plus(span.length().multipliedBy(number + 1L).dividedBy(of));
    return new TimeSpan(start, end);
  }

  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    String plain = Normalizer.normalize(word, Form.NFKC).toLowerCase(Locale.ROOT);
    plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> {
          if (isCounted(c)) {
            flush(letters, parts);
            parts.add(Character.toString(c));
          } else {
            letters.appendCodePoint(c);
          }
        });
    flush(letters, parts);
    return parts;
  }

  private static void flush(StringBuilder letters, List<String> parts) {
    if (!letters.isEmpty()) {
      parts.add(letters.toString());
      letters.setLength(0);
    }
  }

  /** Whether characters stand for themselves. */
  private static boolean isCounted(int c) {
    return switch (UnicodeScript.of(c)) {
      case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
