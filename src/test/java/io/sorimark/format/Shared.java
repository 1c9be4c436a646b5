package io.sorimark.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of third parties, kept beside the project and not in it. */
final class Shared {

  private static final Path ROOT = Path.of("..", "shared");

  private Shared() {}

  /** A folder or file; the test is skipped, with a word, where it is absent. */
  static Path path(String first, String... more) {
    Path path = ROOT.resolve(Path.of(first, more));
    assumeTrue(Files.exists(path), () -> "not here, so not tested: " + path);
    return path;
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
