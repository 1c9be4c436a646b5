package io.sorimark.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which index a command is about. */
final class IndexOptions {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The folder of the index (default: index in the output folder).")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      description = "Where the folders of episodes are (default: output).")
  private Path output = Path.of("output");

  Path index() {
    return index.orElseGet(() -> output.resolve("index"));
  }

  Path output() {
    return output;
  }
}
