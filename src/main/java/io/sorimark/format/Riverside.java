package io.sorimark.format;

import io.sorimark.reading.Fit;
import java.util.regex.Pattern;

/**
 * Riverside's and Rev's text: {@code Name (01:02)}, with a colon behind from Rev, then what is
 * said.
 */
final class Riverside {

  private static final Pattern HEADER =
      Pattern.compile(
          "\\s*(?<name>[^\\s\\[(*#].{0,60}?)\\s*\\((?<time>\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?)\\):?\\s*");
  private static final Pattern NO_FOOTER = Pattern.compile("(?!)");
  private static final int SURE_TURNS = 2;

  private Riverside() {}

  static Fit sniff(Input in) {
    long turns = TurnLines.count(in, HEADER);
    if (turns == 0) {
      return Fit.NO;
    }
    return turns >= SURE_TURNS ? Fit.SURE : Fit.LIKELY;
  }

  static Parsed read(Input in) {
    return TurnLines.read(in, Format.RIVERSIDE, HEADER, NO_FOOTER);
  }
}
