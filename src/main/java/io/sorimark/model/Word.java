package io.sorimark.model;

import java.util.OptionalDouble;

/**
 * One spoken word with its own time, when the source has it.
 *
 * @param text the word as written, punctuation attached, with no white space around it
 * @param confidence the recognizer's own probability, 0 to 1
 */
public record Word(TimeSpan span, String text, OptionalDouble confidence) {

  public Word {
    if (text.isBlank() || !text.equals(text.strip())) {
      throw new IllegalArgumentException("not a word: '" + text + "'");
    }
    if (confidence.isPresent()
        && !(confidence.getAsDouble() >= 0 && confidence.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence.getAsDouble());
    }
  }

  public static Word of(TimeSpan span, String text) {
    return new Word(span, text, OptionalDouble.empty());
  }
}
