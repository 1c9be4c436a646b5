package io.sorimark.text;

import java.util.regex.Pattern;

/** Names in commands that people paste into a shell. */
public final class ShellWord {

  private static final Pattern PLAIN = Pattern.compile("[\\w./][\\w./-]*");

  private ShellWord() {}

  /** The text as one word of a shell, in quotes where it needs them. */
  public static String of(Object text) {
    String word = text.toString();
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
