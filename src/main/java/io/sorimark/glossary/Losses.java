package io.sorimark.glossary;

import java.util.List;
import java.util.Locale;

/** What is said of names that a format does not take. */
final class Losses {

  private Losses() {}

  static List<String> leftOut(int count, String receiver) {
    return count <= 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%d %s left out: more than %s takes",
                count,
                count == 1 ? "name" : "names",
                receiver));
  }
}
