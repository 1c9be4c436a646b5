package io.sorimark.pipeline;

import io.sorimark.model.TranscriptException;
import io.sorimark.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The files of episodes and documents by the names that an index has for them. */
public final class IndexedNames {

  private IndexedNames() {}

  /**
   * The file of this name, whatever its case.
   *
   * @throws TranscriptException if there is none, or if several are called that
   */
  public static Path file(String name, SearchIndex index) throws IOException, TranscriptException {
    Set<String> keys = index.named(name);
    if (keys.isEmpty()) {
      throw new TranscriptException(
          name + ": no such file, and nothing in the index is called that");
    }
    if (keys.size() > 1) {
      throw new TranscriptException(name + ": several are called that: " + String.join(", ", keys));
    }
    return Path.of(keys.iterator().next());
  }
}
