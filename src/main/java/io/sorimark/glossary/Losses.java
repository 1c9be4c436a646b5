package io.sorimark.glossary;

import java.util.List;

/** What is said of names that a format does not take. */
final class Losses {

  private Losses() {}

  static List<String> leftOut(int count, String receiver) {
    return count <= 0
        ? List.of()
        : List.of(
            "%d %s left out: more than %s takes"
                .formatted(count, count == 1 ? "name" : "names", receiver));
  }
}
