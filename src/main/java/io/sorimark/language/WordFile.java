package io.sorimark.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Lists of words among the resources of this package. */
final class WordFile {

  private WordFile() {}

  /** The words of a plain file, which white space parts. */
  static Set<String> words(String name) {
    try (InputStream in = open(name)) {
      return Set.of(text(in).strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException("a broken build: " + name, e);
    }
  }

  /** The lines of a compressed file: a level, then its words. */
  static Map<Integer, Set<String>> levels(String name) {
    try (InputStream in = new GZIPInputStream(open(name))) {
      return text(in)
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(
              Collectors.toMap(
                  parts -> Integer.parseInt(parts[0]), parts -> Set.of(parts[1].split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException("a broken build: " + name, e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(WordFile.class.getResourceAsStream("/language/" + name), name);
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
