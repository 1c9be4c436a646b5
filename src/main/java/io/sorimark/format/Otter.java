package io.sorimark.format;

import io.sorimark.reading.Fit;
import java.util.regex.Pattern;

/**
 * Otter's text export: {@code Name 1:02} with two blanks between and often two behind, the name
 * missing where nobody was recognized, then what is said; "Transcribed by https://otter.ai" below.
 */
final class Otter {

  private static final Pattern HEADER =
      Pattern.compile("(?:(?<name>\\S.{0,60}?)\\s{2,})?(?<time>\\d{1,3}:\\d{2}(?::\\d{2})?)\\s*");
  private static final Pattern NAMED =
      Pattern.compile("\\S.{0,60}?\\s{2,}\\d{1,3}:\\d{2}(?::\\d{2})?\\s*");
  private static final Pattern FOOTER =
      Pattern.compile("\\s*Transcribed by https?://otter\\.ai/?\\s*", Pattern.CASE_INSENSITIVE);
  private static final int TAIL = 300;
  private static final int SURE_TURNS = 2;

  private Otter() {}

  static Fit sniff(Input in) {
    long named = TurnLines.count(in, NAMED);
    if (named >= SURE_TURNS || (hasFooter(in) && TurnLines.count(in, HEADER) > 0)) {
      return Fit.SURE;
    }
    return named > 0 ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    return TurnLines.read(in, Format.OTTER, HEADER, FOOTER);
  }

  private static boolean hasFooter(Input in) {
    String text = in.text();
    return text.substring(Math.max(0, text.length() - TAIL))
        .lines()
        .anyMatch(line -> FOOTER.matcher(line).matches());
  }
}
