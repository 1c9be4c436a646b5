package io.sorimark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A file in the folder of its format and, beside it, what it is read as.
 *
 * @param format that the folder is named after
 */
public record GoldenCase<F>(F format, Path file) {

  /** Those under a folder of the test resources, by name. */
  public static <F> List<GoldenCase<F>> under(String folder, Function<String, Optional<F>> format) {
    Path root = Path.of("src/test/resources", folder);
    try (Stream<Path> files = Files.walk(root, 2)) {
      return files
          .filter(file -> file.getNameCount() == root.getNameCount() + 2)
          .filter(file -> !file.toString().endsWith(".expected"))
          .sorted()
          .map(file -> new GoldenCase<>(format.apply(folderOf(file)).orElseThrow(), file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return file.getFileName().toString();
  }

  public Path expected() {
    return file.resolveSibling(name().substring(0, name().indexOf('.')) + ".expected");
  }

  @Override
  public String toString() {
    return folderOf(file) + "/" + name();
  }

  private static String folderOf(Path file) {
    return file.getParent().getFileName().toString();
  }
}
