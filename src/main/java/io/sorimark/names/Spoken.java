package io.sorimark.names;

import io.sorimark.language.Phoneme;
import io.sorimark.language.Pronunciations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How letters and numbers are read aloud. */
final class Spoken {

  private static final String[] ONES =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] TENS =
      "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

  private static final String[] LETTERS =
      ("EY|B IY|S IY|D IY|IY|EH F|JH IY|EY CH|AY|JH EY|K EY|EH L|EH M|EH N|OW|P IY|K Y UW|AA R|"
              + "EH S|T IY|Y UW|V IY|D AH B AH L Y UW|EH K S|W AY|Z IY")
          .split("\\|");

  private static final int MOST_DIGITS = 4;

  private Spoken() {}

  /** Letters from a to z, in lower case, one by one. */
  static Reading letters(String letters) {
    List<Phoneme> sounds = new ArrayList<>();
    letters
        .chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .forEach(c -> sounds.addAll(phonemes(LETTERS[c - 'a'])));
    return new Reading(sounds, letters);
  }

  /**
   * A number of up to two digits as a word, a longer one digit by digit; none if it is too long.
   */
  static List<Reading> number(String digits) {
    if (digits.length() > MOST_DIGITS) {
      return List.of();
    }
    List<Phoneme> sounds = new ArrayList<>();
    words(Integer.parseInt(digits)).forEach(word -> sounds.addAll(Pronunciations.of(word)));
    return List.of(new Reading(sounds, digits));
  }

  private static List<String> words(int number) {
    if (number < ONES.length) {
      return List.of(ONES[number]);
    }
    if (number < 100) {
      String tens = TENS[number / 10];
      return number % 10 == 0 ? List.of(tens) : List.of(tens, ONES[number % 10]);
    }
    return Integer.toString(number).chars().mapToObj(digit -> ONES[digit - '0']).toList();
  }

  private static List<Phoneme> phonemes(String names) {
    return Arrays.stream(names.split(" ")).map(Phoneme::valueOf).toList();
  }
}
