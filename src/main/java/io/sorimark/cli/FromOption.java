package io.sorimark.cli;

import io.sorimark.format.Format;
import java.util.Optional;
import picocli.CommandLine.Option;

/** As what inputs are read. */
final class FromOption {

  @Option(
      names = "--from",
      paramLabel = "FMT",
      converter = FormatConverter.Any.class,
      description = "Read inputs as this format, whatever they look like.")
  private Optional<Format> from = Optional.empty();

  Optional<Format> format() {
    return from;
  }
}
