package io.sorimark.search;

import io.sorimark.search.Entry.Facts;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/** The facts of an entry as one value, which all rows of it share. */
final class FactsText {

  private static final String BREAK = "\u001f";

  private FactsText() {}

  static BytesRef bytes(Facts facts) {
    return new BytesRef(
        String.join(
            BREAK,
            plain(facts.path()),
            plain(facts.name()),
            plain(facts.show()),
            facts.date().map(LocalDate::toString).orElse(""),
            plain(facts.audio().orElse(""))));
  }

  static Facts of(BytesRef bytes) {
    String[] parts = bytes.utf8ToString().split(BREAK, -1);
    return new Facts(
        parts[0], parts[1], parts[2], some(parts[3]).map(LocalDate::parse), some(parts[4]));
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(part -> !part.isEmpty());
  }

  /** File names can hold anything. */
  private static String plain(String text) {
    return Schema.brief(text).replace(BREAK, " ");
  }
}
