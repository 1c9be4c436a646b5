package io.sorimark.names;

import io.sorimark.model.Correction;
import io.sorimark.model.Glossary;
import io.sorimark.model.Transcript;
import java.util.List;
import java.util.Optional;

/** Proposes corrections of misheard names, and applies them. Thread-safe, no state. */
public final class Corrections {

  private Corrections() {}

  /**
   * What should be written differently, by place, none overlapping another. The same transcript and
   * glossary give the same list. An empty glossary gives none.
   *
   * @return all of status {@link Correction.Status#PROPOSED}
   */
  public static List<Correction> propose(
      Transcript transcript, Glossary glossary, Settings settings) {
    return glossary.names().isEmpty()
        ? List.of()
        : new Proposer(transcript, glossary, settings)
            .corrections().stream()
                .filter(change -> !CueEdit.of(transcript, change, Optional.empty()).isEmpty())
                .toList();
  }

  /**
   * The transcript with these corrections in it, whatever their band or status. Cues keep their
   * number and times, words their times. A correction that does not fit is refused and the rest
   * applied.
   */
  public static Applied apply(Transcript transcript, List<Correction> corrections) {
    return new Rewriting(transcript).with(corrections);
  }
}
