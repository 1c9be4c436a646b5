package io.sorimark.cli;

import io.sorimark.publish.ChapterFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From a carrier's name on the command line to the carrier. */
final class ChapterFormatConverter {

  static final String ALL = "all";

  private ChapterFormatConverter() {}

  /** For {@code --from}. */
  static final class Any implements ITypeConverter<ChapterFormat> {
    @Override
    public ChapterFormat convert(String name) {
      return named(name, format -> true);
    }
  }

  /** The carriers to write; {@code all} is each that can be written. */
  static List<ChapterFormat> writable(List<String> names) {
    return names.contains(ALL)
        ? ChapterFormat.writable()
        : names.stream().map(name -> named(name, ChapterFormat::isWritable)).distinct().toList();
  }

  private static ChapterFormat named(String name, Predicate<ChapterFormat> allowed) {
    Optional<ChapterFormat> format = ChapterFormat.of(name);
    if (format.isPresent() && allowed.test(format.get())) {
      return format.get();
    }
    List<String> ids =
        Arrays.stream(ChapterFormat.values()).filter(allowed).map(ChapterFormat::id).toList();
    String reason = format.isPresent() ? "'%s' is only read" : "no carrier of chapters '%s'";
    String meant = Nearest.to(name, ids).map(id -> "; did you mean " + id + "?").orElse("");
    throw new TypeConversionException(
        reason.formatted(name) + meant + "\nThere is: " + String.join(", ", ids));
  }
}
