package io.sorimark.cli;

import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Edits as they are typed: {@code S1=Ada}, {@code 3,4}, {@code 12:34=Kettles}. */
final class EditText {

  private EditText() {}

  /**
   * What two sides of a sign come to.
   *
   * @param maker throws {@link IllegalArgumentException} if a side is wrong
   */
  static <T> T of(
      CommandLine commands,
      String option,
      String text,
      String sign,
      BiFunction<String, String, T> maker) {
    int at = text.indexOf(sign);
    try {
      if (at > 0) {
        return maker.apply(
            text.substring(0, at).strip(), text.substring(at + sign.length()).strip());
      }
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(commands, option + " " + text + ": " + wrong.getMessage());
    }
    throw new ParameterException(commands, "%s %s: no '%s' in it".formatted(option, text, sign));
  }

  static Duration time(String text) {
    return Timecode.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no time"));
  }

  static int number(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("'" + text + "' is no number of a chapter");
    }
    return Integer.parseInt(text);
  }
}
