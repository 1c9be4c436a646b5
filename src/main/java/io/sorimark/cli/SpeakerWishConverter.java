package io.sorimark.cli;

import io.sorimark.pipeline.SpeakerWish;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From {@code 3}, {@code auto} and {@code off}. */
final class SpeakerWishConverter implements ITypeConverter<SpeakerWish> {

  @Override
  public SpeakerWish convert(String text) {
    return switch (text) {
      case "auto" -> SpeakerWish.AUTO;
      case "off" -> SpeakerWish.OFF;
      default -> counted(text);
    };
  }

  private static SpeakerWish counted(String text) {
    try {
      return SpeakerWish.of(Integer.parseInt(text));
    } catch (IllegalArgumentException none) {
      throw new TypeConversionException(
          "'%s' is no number of speakers: 1 to %s, auto or off".formatted(text, SpeakerWish.MOST));
    }
  }
}
