package io.sorimark.names;

import io.sorimark.model.Correction;
import io.sorimark.model.Glossary;
import io.sorimark.model.Transcript;
import io.sorimark.names.Settings.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes corrections for one transcript. */
final class Proposer {

  /** After this many rounds no name becomes active that was not. */
  private static final int ROUNDS = 3;

  private static final Comparator<Correction> BY_PLACE = Comparator.comparing(Correction::from);

  private final Settings settings;
  private final Set<Glossary.Never> never;
  private final RightNames right;
  private final List<List<Match>> matches;

  Proposer(Transcript transcript, Glossary glossary, Settings settings) {
    this.settings = settings;
    this.never =
        glossary.never().stream()
            .map(pair -> new Glossary.Never(Surfaces.key(pair.surface()), pair.canonical()))
            .collect(Collectors.toUnmodifiableSet());
    Readings readings = new Readings();
    Forms forms = new Forms(glossary, readings, settings.has(Part.HINTS));
    List<Token> tokens = Tokens.of(transcript, settings.has(Part.BORDERS));
    this.right = new RightNames(transcript, tokens, forms);
    WordKinds kinds = new WordKinds(tokens, right, settings.has(Part.CAPITALS));
    Likeness likeness = new Likeness(forms, readings, settings);
    this.matches =
        Narrowing.of(
            new Spans(tokens, kinds, right, settings.has(Part.GATE))
                .all()
                .filter(span -> !span.isRight())
                .map(span -> likeness.matches(span).filter(this::isAllowed).toList())
                .toList());
  }

  List<Correction> corrections() {
    List<Verdict> chosen = List.of();
    Set<String> active = Set.of();
    for (int round = 0; round < ROUNDS; round++) {
      Presence presence = Presence.of(right, chosen);
      if (round > 0 && presence.active().equals(active)) {
        break;
      }
      active = presence.active();
      chosen = Selection.of(verdicts(settings.has(Part.ACTIVE) ? presence : Presence.NONE));
    }
    return chosen.stream().map(Wording::correction).sorted(BY_PLACE).toList();
  }

  private List<Verdict> verdicts(Presence presence) {
    List<Verdict> verdicts = new ArrayList<>();
    for (List<Match> rivals : matches) {
      Verdicts.best(rivals, presence, settings).ifPresent(verdicts::add);
    }
    return verdicts;
  }

  private boolean isAllowed(Match match) {
    return !never.contains(
        new Glossary.Never(Surfaces.key(match.span().surface()), match.form().canonical()));
  }
}
