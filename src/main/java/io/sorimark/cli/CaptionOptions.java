package io.sorimark.cli;

import io.sorimark.format.CaptionStyle;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How captions are laid out; without any of these options cues stay as they are. */
final class CaptionOptions {

  @Option(
      names = "--max-line-width",
      paramLabel = "N",
      description = "Lay out captions anew, lines of N columns at most (wide characters take 2).")
  private Optional<Integer> maxLineWidth = Optional.empty();

  @Option(
      names = "--max-lines",
      paramLabel = "N",
      description = "Lay out captions anew, N lines each at most.")
  private Optional<Integer> maxLines = Optional.empty();

  @Option(
      names = "--max-cps",
      paramLabel = "X",
      description = "Lay out captions anew, to be read at X columns a second at most.")
  private Optional<Double> maxSpeed = Optional.empty();

  /**
   * The style asked for, the usual one in what was left open.
   *
   * @throws TypeConversionException if a number is out of range
   */
  Optional<CaptionStyle> style() {
    if (maxLineWidth.isEmpty() && maxLines.isEmpty() && maxSpeed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(fill(CaptionStyle.USUAL));
    } catch (IllegalArgumentException outOfRange) {
      throw new TypeConversionException(
          "--max-line-width and --max-lines must be at least 1, --max-cps above 0");
    }
  }

  private CaptionStyle fill(CaptionStyle usual) {
    return usual
        .withLines(maxLineWidth.orElse(usual.maxLineWidth()), maxLines.orElse(usual.maxLines()))
        .withSpeed(maxSpeed.orElse(usual.maxSpeed()));
  }
}
