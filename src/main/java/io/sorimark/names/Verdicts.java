package io.sorimark.names;

import io.sorimark.model.Correction.Band;
import io.sorimark.model.Correction.Kind;
import io.sorimark.names.Settings.Part;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the names that one stretch may be against bars, rules and each other. */
final class Verdicts {

  /** Two names this near are a question. */
  private static final double MARGIN = .03;

  private static final Set<Rule> WITHOUT_GATE =
      EnumSet.of(Rule.UNCONFIRMED, Rule.SHORT_NAME, Rule.RIGHT_NAME_INSIDE, Rule.EDGES);

  private Verdicts() {}

  /** The likeliest name, if it is worth a word. */
  static Optional<Verdict> best(List<Match> rivals, Presence presence, Settings settings) {
    List<Verdict> verdicts =
        rivals.stream()
            .map(match -> verdict(Case.of(match, presence), settings))
            .filter(verdict -> isShown(verdict, settings))
            .sorted(
                Comparator.comparing(Verdict::band)
                    .thenComparing(
                        Comparator.comparingDouble((Verdict v) -> v.of().score()).reversed())
                    .thenComparing(verdict -> verdict.match().form().canonical()))
            .toList();
    if (verdicts.isEmpty()) {
      return Optional.empty();
    }
    Verdict first = verdicts.getFirst();
    return Optional.of(
        settings.has(Part.MARGIN) && isClose(first, verdicts) ? first.withBand(Band.CHECK) : first);
  }

  private static boolean isShown(Verdict verdict, Settings settings) {
    if (verdict.band() != Band.IGNORED) {
      return true;
    }
    Case c = verdict.of();
    return settings.weak() && Bars.of(c.match()).isWorthSeeing(c.score());
  }

  private static boolean isClose(Verdict first, List<Verdict> all) {
    return first.isFixed()
        && first.match().kind() == Kind.SOUND
        && all.stream().skip(1).anyMatch(other -> first.of().score() - other.of().score() < MARGIN);
  }

  private static Verdict verdict(Case c, Settings settings) {
    return switch (c.match().kind()) {
      case FORMAT -> new Verdict(c, FormatRule.band(c));
      case LEARNED -> new Verdict(c, LearnedRule.band(c));
      case SOUND -> new Verdict(c, sound(c, settings));
    };
  }

  private static Band sound(Case c, Settings settings) {
    Bars bars = Bars.of(c.match());
    return Arrays.stream(Rule.values())
        .filter(rule -> isAsked(rule, settings))
        .map(rule -> rule.cap(c))
        .reduce(bars.band(c.score()), Verdicts::lower);
  }

  private static boolean isAsked(Rule rule, Settings settings) {
    if (rule == Rule.EDGES) {
      return settings.has(Part.EDGES);
    }
    return settings.has(Part.GATE) || WITHOUT_GATE.contains(rule);
  }

  private static Band lower(Band a, Band b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
