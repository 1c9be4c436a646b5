package io.sorimark.format;

import java.time.Duration;
import java.util.Locale;

/**
 * How captions should look. Widths are in columns, an East Asian wide character counting two.
 *
 * @param maxLineWidth widest line, at least 1
 * @param maxLines most lines of a caption, at least 1
 * @param maxSpeed fastest reading, in columns a second, above 0
 * @param minLength a caption shorter than this is joined with a neighbour where that fits
 * @param maxLength captions are not joined beyond this
 */
public record CaptionStyle(
    int maxLineWidth, int maxLines, double maxSpeed, Duration minLength, Duration maxLength) {

  /** Two lines of 42 columns, 20 columns a second: what broadcasters' guides agree on. */
  public static final CaptionStyle USUAL =
      new CaptionStyle(42, 2, 20, Duration.ofSeconds(1), Duration.ofSeconds(7));

  public CaptionStyle {
    if (maxLineWidth < 1 || maxLines < 1 || !(maxSpeed > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "not a caption style: %d x %d at %s", maxLineWidth, maxLines, maxSpeed));
    }
  }

  public CaptionStyle withLines(int newMaxLineWidth, int newMaxLines) {
    return new CaptionStyle(newMaxLineWidth, newMaxLines, maxSpeed, minLength, maxLength);
  }

  public CaptionStyle withSpeed(double newMaxSpeed) {
    return new CaptionStyle(maxLineWidth, maxLines, newMaxSpeed, minLength, maxLength);
  }
}
