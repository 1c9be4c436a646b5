package io.sorimark.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Days on the command line: {@code 2024-07-16}. */
final class DayConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException no) {
      throw new TypeConversionException("'" + text + "' is no day; 2024-07-16 is");
    }
  }
}
