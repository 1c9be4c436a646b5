package io.sorimark.glossary;

import io.sorimark.language.WordLists;
import io.sorimark.model.Severity;
import java.util.Locale;
import java.util.Optional;

/** Names that are ordinary words, too: every "together" would look like the company. */
final class OrdinaryNames {

  /** What to say of a name. */
  record Remark(Severity severity, String message) {}

  private static final int COMMON = 8000;

  private OrdinaryNames() {}

  /** A warning for "together", a note for "Together", nothing for Qdrant. */
  static Optional<Remark> remark(Value canonical) {
    String name = canonical.text();
    String lower = name.toLowerCase(Locale.ROOT);
    if (WordLists.rank(lower) > COMMON || (isCapital(name) && WordLists.isFirstName(lower))) {
      return Optional.empty();
    }
    boolean bare = name.equals(lower);
    return Optional.of(
        new Remark(
            bare ? Severity.WARNING : Severity.INFO,
            "'%s' is an ordinary word, too: it may stand where no name is meant".formatted(name)));
  }

  private static boolean isCapital(String name) {
    return Character.isUpperCase(name.codePointAt(0));
  }
}
