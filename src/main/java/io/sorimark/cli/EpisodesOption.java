package io.sorimark.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the folders of episodes are written. */
final class EpisodesOption {

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      description = "Where the folders of episodes go (default: output).")
  private Path output = Path.of("output");

  Path output() {
    return output;
  }
}
