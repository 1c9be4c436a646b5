package io.sorimark.names;

import static io.sorimark.names.Case.capIf;

import io.sorimark.language.WordLists;
import io.sorimark.model.Correction.Band;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What may be said against a change of sound: each rule gives the best band that it allows. */
enum Rule {
  /** Only what a person put into a glossary changes text unasked. */
  UNCONFIRMED(c -> capIf(!c.form().isConfirmed(), Band.CHECK)),

  /** Letters alone are like anything: "ARR" is no "are". */
  ACRONYM_FOR_WORDS(c ->
      capIf(
          c.form().isAcronym()
              && (c.is(WordKind.ORDINARY) || (c.is(WordKind.CAPITAL) && c.span().isOneWord())),
          Band.IGNORED)),

  /** Words that are harvested because of a capital are hardly what was misheard. */
  UNCONFIRMED_WORD(c ->
      capIf(
          !c.form().isConfirmed()
              && isOrdinaryWord(c.form())
              && c.match().sound() < Limits.IDENTICAL,
          Band.IGNORED)),

  /** Letters alone are not enough unless nearly all are the same. */
  OTHER_SOUND(c ->
      capIf(c.match().sound() == 0 && c.match().spelling() < Limits.NEARLY_SPELLED, Band.IGNORED)),

  SHORT_NAME(c -> capIf(c.form().squashed().length() < Limits.LEAST_LETTERS, Band.IGNORED)),

  /** "the Qdrant" is not "Qdrant" misheard. */
  WORD_TOO_MANY(c -> capIf(endsWithForm(c), Band.IGNORED)),

  /** Who says "serverless" has not said "Serverless RAG". */
  WORD_MISSING(c -> capIf(beginsForm(c), Band.IGNORED)),

  /** A right name stays, but a longer one may hold it: "Stripe Tina" is StripedHyena. */
  RIGHT_NAME_INSIDE(c -> capIf(!c.span().right().isEmpty() && !explainsNeighbour(c), Band.IGNORED)),

  /** "Llama 3" is not "Llama 2" misheard, nor is "GPT" "GPT-4". */
  OTHER_NUMBER(c -> capIf(Numbers.differ(c.match().core().text(), c.form().text()), Band.IGNORED)),

  /** "DALI" before a number may be another name than "DALI" alone. */
  NUMBER_FOLLOWS(c -> capIf(c.span().around().number(), Band.CHECK)),

  /** Sound alone is not enough. */
  OTHER_LETTERS(c -> capIf(c.match().spelling() < Limits.FEW_LETTERS, Band.CHECK)),

  /** Names have few plurals, and ordinary words have many. */
  PLURAL(c ->
      capIf(
          c.match().core().isPlural()
              && (c.match().sound() < Limits.SAME_SOUND || c.is(WordKind.ORDINARY)),
          Band.CHECK)),

  /** In Hangul a name is written as it sounds, and acronyms sound like anything. */
  OTHER_SCRIPT(c ->
      capIf(
          c.is(WordKind.HANGUL),
          c.form().isAcronym() || c.match().sounds() < Limits.ENOUGH_IN_HANGUL
              ? Band.IGNORED
              : Band.CHECK)),

  EDGES(Rule::edges),

  /**
   * One ordinary word is never changed unasked, and more only for a name that occurs. "Solar" may
   * be Solr where Solr is spoken of.
   */
  ORDINARY_WORDS(Rule::ordinary),

  KNOWN_ACRONYM(c -> capIf(isKnownName(c), isMeant(c) ? Band.CHECK : Band.IGNORED)),

  /** "Luther" may be anybody. */
  PERSON_ALONE(c ->
      capIf(
          c.is(WordKind.CAPITAL)
              && c.span().isOneWord()
              && WordKinds.isPersonName(c.span().firstWord())
              && !c.standing().partPutRight(),
          c.score() >= Limits.PERSON ? Band.CHECK : Band.IGNORED)),

  COMMON_WORD(c ->
      capIf(
          c.is(WordKind.CAPITAL)
              && c.span().isOneWord()
              && WordLists.rank(c.span().firstWord()) < Limits.COMMON
              && c.match().sound() < Limits.SAME_SOUND,
          Band.CHECK)),

  /** "Face" behind "Hugging" is part of another name. */
  PART_OF_NAME(c ->
      capIf(
          c.is(WordKind.CAPITAL) && c.span().isOneWord() && c.span().around().capital(),
          Band.CHECK)),

  SHORT_SOUND(c ->
      capIf(
          c.span().isOneWord()
              && c.match().sounds() <= Limits.FEW_SOUNDS
              && !c.is(WordKind.UNKNOWN)
              && c.match().sound() < Limits.SAME_SOUND,
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

  private static boolean beginsForm(Case c) {
    String said = c.match().core().text() + " ";
    return c.form().text().regionMatches(true, 0, said, 0, said.length());
  }

  private static boolean isOrdinaryWord(Form form) {
    return form.words() == 1
        && WordLists.rank(form.text().toLowerCase(Locale.ROOT)) < Limits.EVERYDAY;
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
    return !sameName && !whole && oddNeighbour && strange && c.match().base() >= Limits.EXPLAINS;
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
    if (functionWord && !(odd && c.match().sound() >= Limits.CLEAR_SOUND)) {
      return Band.IGNORED;
    }
    boolean veryCommon =
        WordLists.rank(span.firstWord()) <= Limits.VERY_COMMON
            || WordLists.rank(span.lastWord()) <= Limits.VERY_COMMON;
    return capIf(veryCommon && c.match().sound() < Limits.GOOD_SOUND, Band.IGNORED);
  }

  private static Band ordinary(Case c) {
    if (!c.is(WordKind.ORDINARY)) {
      return Band.FIXED;
    }
    if (c.span().isOneWord()) {
      return isHomophone(c) ? Band.CHECK : Band.IGNORED;
    }
    if (!c.active()) {
      return c.score() >= Limits.UNHEARD_NAME ? Band.CHECK : Band.IGNORED;
    }
    boolean veryCommon = c.span().ranks().anyMatch(rank -> rank <= Limits.VERY_COMMON);
    return capIf(veryCommon && c.match().sound() < Limits.CLEAR_SOUND, Band.CHECK);
  }

  private static boolean isHomophone(Case c) {
    return (c.active() || isWhatItIsSaidLike(c))
        && c.match().sound() >= Limits.SAME_SOUND
        && c.match().sounds() > Limits.FEW_SOUNDS
        && WordLists.rank(c.span().firstWord()) > Limits.SAID_FOR_ITSELF;
  }

  /** "solar", again and again, where a glossary says that Solr is said like "solar". */
  private static boolean isWhatItIsSaidLike(Case c) {
    return c.span().around().often()
        && Surfaces.key(c.match().sounding().saidAs())
            .equals(Surfaces.key(c.match().core().text()));
  }

  /** "ID" may be IDE where IDEs are spoken of: a sound at the end was missed. */
  private static boolean isMeant(Case c) {
    String said = Spelling.squashed(c.match().core().text());
    boolean missed = c.active() && c.form().squashed().contains(said);
    return c.match().sound() >= (missed ? Limits.END_MISSED : Limits.GOOD_SOUND);
  }

  private static boolean isKnownName(Case c) {
    return c.span().isOneWord()
        && WordLists.isKnownName(c.span().tokens().getFirst().base())
        && c.span().kind() != WordKind.UNKNOWN;
  }
}
