package io.sorimark.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to tell of a carrier's limits. */
final class Warnings {

  private Warnings() {}

  @SafeVarargs
  static List<String> of(Optional<String>... some) {
    return Stream.of(some).flatMap(Optional::stream).toList();
  }

  /** Nothing when there are none. */
  static Optional<String> counted(long count, String message) {
    return count == 0 ? Optional.empty() : Optional.of(message.formatted(count));
  }
}
