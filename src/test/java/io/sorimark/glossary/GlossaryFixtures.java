package io.sorimark.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files under {@code glossaries/<format>/}: each case and, beside it, what it is read as. */
final class GlossaryFixtures {

  private static final Path ROOT = Path.of("src/test/resources/glossaries");

  /** One file and the format that it is of. */
  record Case(GlossaryFormat format, Path file) {

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
      return file.resolveSibling(name().substring(0, name().indexOf('.')) + ".expected");
    }

    @Override
    public String toString() {
      return format.id() + "/" + name();
    }
  }

  private GlossaryFixtures() {}

  static List<Case> all() {
    try (Stream<Path> files = Files.walk(ROOT, 2)) {
      return files
          .filter(file -> file.getNameCount() == ROOT.getNameCount() + 2)
          .filter(file -> !file.toString().endsWith(".expected"))
          .sorted()
          .map(file -> new Case(formatOf(file), file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GlossaryFormat formatOf(Path file) {
    return GlossaryFormat.of(file.getParent().getFileName().toString()).orElseThrow();
  }
}
