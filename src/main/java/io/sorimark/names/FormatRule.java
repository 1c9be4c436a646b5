package io.sorimark.names;

import io.sorimark.language.WordLists;
import io.sorimark.model.Correction.Band;
import java.util.regex.Pattern;

/**
 * What becomes of a stretch that has the letters of a name and other spaces, hyphens or capitals.
 */
final class FormatRule {

  private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Ll}\\p{Lu}");
  private static final int VERY_COMMON = 500;
  private static final int COMMON = 3000;
  private static final int LONG = 9;

  private FormatRule() {}

  static Band band(Case c) {
    Band band = c.span().isOnePiece() ? oneWord(c) : manyWords(c);
    boolean unconfirmed = !c.form().isConfirmed();
    return band == Band.FIXED && unconfirmed ? Band.CHECK : band;
  }

  private static Band oneWord(Case c) {
    Span span = c.span();
    if (INNER_CAPITAL.matcher(span.surface()).find()) {
      return Band.FIXED;
    }
    if (span.isLowerCase() && c.is(WordKind.ORDINARY)) {
      boolean asked =
          c.active() && !c.form().isTerm() && WordLists.rank(span.firstWord()) > VERY_COMMON;
      return asked ? Band.CHECK : Band.IGNORED;
    }
    if (c.is(WordKind.ORDINARY) || isCommonCapitalised(span)) {
      return Band.IGNORED;
    }
    if (c.is(WordKind.UNKNOWN)) {
      return Band.FIXED;
    }
    return span.isLowerCase() || c.is(WordKind.CAPITAL) ? Band.CHECK : Band.FIXED;
  }

  private static Band manyWords(Case c) {
    Span span = c.span();
    if (span.surface().equalsIgnoreCase(c.form().text()) && span.isLowerCase()) {
      return c.active() ? Band.CHECK : Band.IGNORED;
    }
    boolean laterCapital =
        span.tokens().stream()
            .skip(1)
            .anyMatch(token -> token.isCapitalised() && !token.text().equals("I"));
    if (laterCapital) {
      return Band.FIXED;
    }
    return c.is(WordKind.ORDINARY) && c.form().squashed().length() < LONG ? Band.CHECK : Band.FIXED;
  }

  private static boolean isCommonCapitalised(Span span) {
    String word = span.surface();
    return WordLists.rank(span.firstWord()) < COMMON
        && word.substring(1).chars().noneMatch(Character::isUpperCase);
  }
}
