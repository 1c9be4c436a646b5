package io.sorimark.names;

import static io.sorimark.names.Case.capIf;

import io.sorimark.language.WordLists;
import io.sorimark.model.Correction.Band;
import io.sorimark.model.Name.Trust;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What may be said against a change of sound: each rule gives the best band that it allows. */
enum Rule {
  /** Only what a person put into a glossary changes text unasked. */
  UNCONFIRMED(c -> capIf(c.form().name().trust() != Trust.CONFIRMED, Band.CHECK)),

  /** Letters alone are like anything: "ARR" is no "are". */
  ACRONYM_FOR_WORDS(c ->
      capIf(
          c.form().isAcronym()
              && (c.is(WordKind.ORDINARY) || (c.is(WordKind.CAPITAL) && c.span().isOneWord())),
          Band.IGNORED)),

  SHORT_NAME(c -> capIf(c.form().squashed().length() < 3, Band.IGNORED)),

  /** "the Qdrant" is not "Qdrant" misheard. */
  WORD_TOO_MANY(c -> capIf(endsWithForm(c), Band.IGNORED)),

  /** A right name stays, but a longer one may hold it: "Stripe Tina" is StripedHyena. */
  RIGHT_NAME_INSIDE(c -> capIf(!c.span().right().isEmpty() && !explainsNeighbour(c), Band.IGNORED)),

  EDGES(Rule::edges),

  /** One ordinary word is never changed, and more only for a name that occurs. */
  ORDINARY_WORDS(Rule::ordinary),

  KNOWN_ACRONYM(c -> capIf(isKnownName(c), c.match().sound() >= .9 ? Band.CHECK : Band.IGNORED)),

  /** "Luther" may be anybody. */
  PERSON_ALONE(c ->
      capIf(
          c.is(WordKind.CAPITAL)
              && c.span().isOneWord()
              && WordKinds.isPersonName(c.span().firstWord()),
          c.score() >= .8 ? Band.CHECK : Band.IGNORED)),

  COMMON_WORD(c ->
      capIf(
          c.is(WordKind.CAPITAL)
              && c.span().isOneWord()
              && WordLists.rank(c.span().firstWord()) < 2000
              && c.match().sound() < .95,
          Band.CHECK)),

  SHORT_SOUND(c ->
      capIf(
          c.span().isOneWord()
              && c.match().sounds() <= 3
              && !c.is(WordKind.UNKNOWN)
              && c.match().sound() < .95,
          Band.CHECK));

  private final Function<Case, Band> cap;

  Rule(Function<Case, Band> cap) {
    this.cap = cap;
  }

  Band cap(Case c) {
    return cap.apply(c);
  }

  private static boolean endsWithForm(Case c) {
    List<Token> tokens = c.span().tokens();
    if (tokens.size() <= c.form().words() + 1) {
      return false;
    }
    StringBuilder rest = new StringBuilder();
    tokens.subList(1, tokens.size()).forEach(token -> rest.append(' ').append(token.text()));
    return rest.substring(1).equalsIgnoreCase(c.form().text());
  }

  private static boolean explainsNeighbour(Case c) {
    Span span = c.span();
    boolean sameName =
        span.right().stream()
            .anyMatch(place -> place.form().canonical().equals(c.form().canonical()));
    boolean whole =
        span.right().stream()
            .anyMatch(place -> place.first() <= span.first() && place.last() >= span.last());
    boolean oddNeighbour = span.kind() == WordKind.UNKNOWN || span.kind() == WordKind.CAPITAL;
    boolean strange =
        span.kinds().contains(WordKind.UNKNOWN)
            || span.tokens().stream()
                .anyMatch(token -> WordKinds.isPersonName(token.base().toLowerCase(Locale.ROOT)));
    return !sameName && !whole && oddNeighbour && strange && c.match().base() >= .7;
  }

  private static Band edges(Case c) {
    Span span = c.span();
    if (span.isOneWord()) {
      return Band.FIXED;
    }
    boolean odd =
        span.kinds().stream()
            .anyMatch(kind ->
                kind == WordKind.UNKNOWN || kind == WordKind.CAPITAL || kind == WordKind.ACRONYM);
    boolean functionWord = span.hasFunctionWordAtEdge();
    if (functionWord && !(odd && c.match().sound() >= .93)) {
      return Band.IGNORED;
    }
    boolean veryCommon =
        WordLists.rank(span.firstWord()) <= 120 || WordLists.rank(span.lastWord()) <= 120;
    return capIf(veryCommon && c.match().sound() < .9, Band.IGNORED);
  }

  private static Band ordinary(Case c) {
    if (!c.is(WordKind.ORDINARY)) {
      return Band.FIXED;
    }
    if (c.span().isOneWord()) {
      return Band.IGNORED;
    }
    if (!c.active()) {
      return c.score() >= .92 ? Band.CHECK : Band.IGNORED;
    }
    boolean veryCommon = c.span().ranks().anyMatch(rank -> rank <= 120);
    return capIf(veryCommon && c.match().sound() < .93, Band.CHECK);
  }

  private static boolean isKnownName(Case c) {
    return c.span().isOneWord()
        && WordLists.isKnownName(c.span().tokens().getFirst().base())
        && c.span().kind() != WordKind.UNKNOWN;
  }
}
