package io.sorimark.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which index a command is about. */
final class IndexOptions {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The folder of the index (default: output/index).")
  private Path index = Path.of("output", "index");

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      description = "Where the folders of episodes are (default: output).")
  private Path output = Path.of("output");

  Path index() {
    return index;
  }

  Path output() {
    return output;
  }
}
