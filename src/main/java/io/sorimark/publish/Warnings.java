package io.sorimark.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to tell of a carrier's limits. */
final class Warnings {

  private Warnings() {}

  @SafeVarargs
  static List<String> of(Optional<String>... some) {
    List<String> warnings = new ArrayList<>();
    for (Optional<String> one : some) {
      one.ifPresent(warnings::add);
    }
    return List.copyOf(warnings);
  }

  /** Nothing when there are none. */
  static Optional<String> counted(long count, String message) {
    return count == 0 ? Optional.empty() : Optional.of(String.format(Locale.ROOT, message, count));
  }
}
