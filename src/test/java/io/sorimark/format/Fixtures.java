package io.sorimark.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files under {@code fixtures/<format>/}: each case and, beside it, what it is read as. */
final class Fixtures {

  static final Path ROOT = Path.of("src/test/resources/fixtures");

  /** One file and the id of the format that it is in. */
  record Case(String format, Path file) {

    byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String name() {
      return file.getFileName().toString();
    }

    Path expected() {
      return file.resolveSibling(name().substring(0, name().lastIndexOf('.')) + ".expected");
    }

    @Override
    public String toString() {
      return format + "/" + name();
    }
  }

  private Fixtures() {}

  static List<Case> all() {
    try (Stream<Path> files = Files.walk(ROOT, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getNameCount() == ROOT.getNameCount() + 2)
          .filter(file -> !file.toString().endsWith(".expected") && !file.endsWith("README.md"))
          .sorted()
          .map(file -> new Case(file.getParent().getFileName().toString(), file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
