package io.sorimark.glossary;

import io.sorimark.language.FunctionWords;
import io.sorimark.model.Severity;
import java.util.Locale;
import java.util.Optional;

/** Names that are ordinary words, too: every "together" would look like the company. */
final class OrdinaryNames {

  /** What to say of a name. */
  record Remark(Severity severity, String message) {}

  private OrdinaryNames() {}

  /** A warning for "together", a note for "Together", nothing for Qdrant. */
  static Optional<Remark> remark(Value canonical) {
    String name = canonical.text();
    String lower = name.toLowerCase(Locale.ROOT);
    if (!FunctionWords.isEveryday(lower)) {
      return Optional.empty();
    }
    boolean bare = name.equals(lower);
    return Optional.of(
        new Remark(
            bare ? Severity.WARNING : Severity.INFO,
            "'%s' is an ordinary word, too: it is suggested, never changed unasked"
                .formatted(name)));
  }
}
