package io.sorimark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a query into its signs and words. */
final class QueryLexer {

  enum Sign {
    WORD,
    PHRASE,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    NEAR,
    END
  }

  /**
   * A sign or word.
   *
   * @param at its place, from 0
   */
  record Lexeme(Sign type, String text, int at) {}

  private static final Pattern SIGN =
      Pattern.compile(
          "\\s*(?:(?<open>\\()|(?<close>\\))|\"(?<phrase>[^\"]*)(?<quote>\"|$)"
              + "|(?<not>-(?=[^\\s-])|NOT(?=[\\s(\"]|$))|(?<and>AND(?=[\\s(\"]|$))|(?<or>OR(?=[\\s(\"]|$))"
              + "|NEAR(?:/(?<gaps>[^\\s(\"]*))?(?=[\\s(\"]|$)|(?<word>[^\\s()\"]+))");

  /** So many words may stand between two that are near, when nothing else is said. */
  static final int USUAL_GAPS = 10;

  private QueryLexer() {}

  /** The signs in order, an end last. */
  static List<Lexeme> split(String query) throws QuerySyntaxException {
    List<Lexeme> lexemes = new ArrayList<>();
    Matcher signs = SIGN.matcher(query);
    int at = 0;
    while (signs.find(at) && signs.start() == at) {
      lexemes.add(lexeme(signs, query));
      at = signs.end();
    }
    lexemes.add(new Lexeme(Sign.END, "", query.length()));
    return lexemes;
  }

  private static Lexeme lexeme(Matcher sign, String query) throws QuerySyntaxException {
    int at = sign.end() - sign.group().stripLeading().length();
    if (sign.group("phrase") != null) {
      if (sign.group("quote").isEmpty()) {
        throw new QuerySyntaxException("this quote is never closed", query, at + 1);
      }
      return new Lexeme(Sign.PHRASE, sign.group("phrase"), at);
    }
    if (sign.group("word") != null) {
      return new Lexeme(Sign.WORD, sign.group("word"), at);
    }
    for (Sign type : List.of(Sign.OPEN, Sign.CLOSE, Sign.AND, Sign.OR, Sign.NOT)) {
      if (sign.group(type.name().toLowerCase(Locale.ROOT)) != null) {
        return new Lexeme(type, sign.group().strip(), at);
      }
    }
    return new Lexeme(Sign.NEAR, gaps(sign.group("gaps"), query, at), at);
  }

  private static String gaps(@Nullable String said, String query, int at)
      throws QuerySyntaxException {
    if (said == null) {
      return Integer.toString(USUAL_GAPS);
    }
    if (!said.matches("\\d{1,4}")) {
      throw new QuerySyntaxException(
          "NEAR/ takes a number of words: NEAR/5", query, at + "NEAR/".length() + 1);
    }
    return said;
  }
}
