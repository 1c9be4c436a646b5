package io.sorimark.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files under {@code chapters/<carrier>/}: each case and, beside it, what it is read as. */
final class ChapterFixtures {

  private static final Path ROOT = Path.of("src/test/resources/chapters");

  /** One file and the carrier that it is of. */
  record Case(ChapterFormat format, Path file) {

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

  private ChapterFixtures() {}

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

  private static ChapterFormat formatOf(Path file) {
    return ChapterFormat.of(file.getParent().getFileName().toString()).orElseThrow();
  }
}
