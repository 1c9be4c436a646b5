package io.sorimark.names;

import java.util.regex.Pattern;

/** The digits in names: versions, sizes. */
final class Numbers {

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");

  private Numbers() {}

  /**
   * Whether both have digits and not the same, or the name has digits behind what is said: "GPT"
   * for "GPT-4".
   */
  static boolean differ(String said, String name) {
    String saidDigits = digits(said);
    String nameDigits = digits(name);
    if (saidDigits.isEmpty()) {
      return !nameDigits.isEmpty()
          && (Spelling.squashed(said) + nameDigits).equals(Spelling.squashed(name));
    }
    return !nameDigits.isEmpty() && !saidDigits.equals(nameDigits);
  }

  private static String digits(String text) {
    return NO_DIGIT.matcher(text).replaceAll("");
  }
}
