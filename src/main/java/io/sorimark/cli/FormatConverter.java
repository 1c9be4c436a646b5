package io.sorimark.cli;

import io.sorimark.format.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From a format's name on the command line to the format. */
final class FormatConverter {

  private FormatConverter() {}

  /** For {@code --from}. */
  static final class Any implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return named(name, format -> true);
    }
  }

  /** The format to write; an extension will do. */
  static Format writable(String name) {
    return named(name, Format::isWritable);
  }

  /** The same for several, each once. */
  static List<Format> writable(List<String> names) {
    return names.stream().map(FormatConverter::writable).distinct().toList();
  }

  private static Format named(String name, Predicate<Format> allowed) {
    Optional<Format> format = Format.of(name);
    if (format.isPresent() && allowed.test(format.get())) {
      return format.get();
    }
    List<String> ids = Arrays.stream(Format.values()).filter(allowed).map(Format::id).toList();
    String reason = format.isPresent() ? "format '%s' is only read" : "no format '%s'";
    String meant = Nearest.to(name, ids).map(id -> "; did you mean " + id + "?").orElse("");
    throw new TypeConversionException(
        reason.formatted(name) + meant + "\nThere is: " + String.join(", ", ids));
  }
}
