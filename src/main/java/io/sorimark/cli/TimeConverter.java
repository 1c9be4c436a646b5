package io.sorimark.cli;

import io.sorimark.text.Timecode;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times on the command line: {@code 1:02:03.5}, {@code 2:03}, {@code 754.5}. */
final class TimeConverter implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String text) {
    return Timecode.parse(text)
        .orElseThrow(
            () -> new TypeConversionException("'" + text + "' is no time; 1:02:03.5 or 754.5 is"));
  }
}
