package io.sorimark.pipeline;

import io.sorimark.glossary.Merging;
import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Kind;
import io.sorimark.model.Correction.Status;
import io.sorimark.model.Glossary;
import io.sorimark.model.Glossary.Never;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a show learns from decisions: an accepted change confirms its name, and what was misheard is
 * a heard form from then on; a rejected pair never comes again.
 */
final class Learning {

  private static final Comparator<Name> BY_NAME = Comparator.comparing(Name::canonical);

  private static final List<String> POSSESSIVES = List.of("'s", "\u2019s");

  private Learning() {}

  /** What was known and what the changes add, by name; the same in any order of the changes. */
  static Glossary of(Glossary known, Changes changes) {
    List<Glossary> parts = new ArrayList<>(List.of(known));
    for (Change change : changes.all()) {
      Correction correction = change.correction();
      if (correction.status() == Status.ACCEPTED) {
        parts.add(new Glossary(List.of(name(correction)), List.of()));
      } else if (correction.status() == Status.REJECTED) {
        Never never = new Never(bare(correction), correction.canonical());
        parts.add(new Glossary(List.of(), List.of(never)));
      }
    }
    Glossary merged = Merging.merge(parts);
    return new Glossary(
        merged.names().stream().map(Learning::sorted).sorted(BY_NAME).toList(),
        merged.never().stream()
            .filter(pair -> !isHeard(pair, merged))
            .sorted(Comparator.comparing(Never::canonical).thenComparing(Never::surface))
            .toList());
  }

  private static Name name(Correction correction) {
    boolean misheard = correction.reasons().kind() != Kind.FORMAT;
    return new Name(
        correction.canonical(),
        "",
        List.of(),
        List.of(),
        misheard ? List.of(bare(correction)) : List.of(),
        List.of(),
        Trust.CONFIRMED);
  }

  /** Accepted at one place and rejected at another: nothing is to be learned for ever. */
  private static boolean isHeard(Never never, Glossary glossary) {
    return glossary.names().stream()
        .anyMatch(name ->
            name.canonical().equals(never.canonical()) && name.heard().contains(never.surface()));
  }

  private static Name sorted(Name name) {
    return new Name(
        name.canonical(),
        name.type(),
        name.aliases(),
        name.hints(),
        name.heard().stream().sorted().toList(),
        name.context(),
        name.trust());
  }

  /** The original without the ending that the replacement has kept: Cloud of "Cloud's". */
  private static String bare(Correction correction) {
    String original = correction.original();
    return endings(correction)
        .filter(ending -> !ending.isEmpty() && original.endsWith(ending))
        .map(ending -> original.substring(0, original.length() - ending.length()))
        .findFirst()
        .orElse(original);
  }

  /** What may hang on the name: all behind it, or the ending of a part of it ("Maren's"). */
  private static Stream<String> endings(Correction correction) {
    String made = correction.replacement();
    Stream<String> behind =
        made.startsWith(correction.canonical())
            ? Stream.of(made.substring(correction.canonical().length()))
            : Stream.empty();
    return Stream.concat(behind, POSSESSIVES.stream().filter(made::endsWith));
  }
}
