package io.sorimark.search;

import io.sorimark.search.QueryLexer.Lexeme;
import io.sorimark.search.QueryLexer.Sign;
import io.sorimark.search.QueryTree.And;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.QueryTree.Fuzzy;
import io.sorimark.search.QueryTree.Near;
import io.sorimark.search.QueryTree.Or;
import io.sorimark.search.QueryTree.Phrase;
import io.sorimark.search.QueryTree.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads queries:
 *
 * <pre>
 * query  = all { "OR" all }
 * all    = part { [ "AND" ] part }
 * part   = ( "NOT" | "-" ) near | near
 * near   = item { "NEAR" [ "/" number ] item }
 * item   = "(" query ")" | '"' words '"' | word [ "*" | "~" | "~1" | "~2" ]
 * </pre>
 *
 * Operators are in capitals, so that "and" is a word.
 */
public final class QueryParser {

  private static final Pattern FUZZY = Pattern.compile("(.+)~(.*)");
  private static final int USUAL_EDITS = 2;

  /** Words of no more letters than this are allowed to differ in one. */
  private static final int SHORT = 5;

  private static final int DEEPEST = 100;

  private final String query;
  private final Form form;
  private final List<Lexeme> lexemes;
  private int at;
  private int depth;

  private QueryParser(String query, Form form) throws QuerySyntaxException {
    this.query = query;
    this.form = form;
    this.lexemes = QueryLexer.split(query);
  }

  /**
   * Reads a query.
   *
   * @param form how a word is meant that has no sign of its own
   */
  public static QueryTree parse(String query, Form form) throws QuerySyntaxException {
    QueryParser parser = new QueryParser(query, form);
    QueryTree tree = parser.either();
    if (parser.next().type() == Sign.CLOSE) {
      throw parser.wrong("nothing was opened that this closes");
    }
    return tree;
  }

  private QueryTree either() throws QuerySyntaxException {
    List<QueryTree> parts = new ArrayList<>(List.of(all()));
    while (take(Sign.OR)) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }

  private QueryTree all() throws QuerySyntaxException {
    int start = next().at();
    List<QueryTree> parts = new ArrayList<>();
    List<QueryTree> not = new ArrayList<>();
    do {
      List<QueryTree> side = take(Sign.NOT) ? not : parts;
      side.add(near());
    } while (take(Sign.AND) || startsPart());
    if (parts.isEmpty()) {
      throw new QuerySyntaxException(
          "NOT takes away from other words, and there are none", query, start + 1);
    }
    return parts.size() == 1 && not.isEmpty() ? parts.getFirst() : new And(parts, not);
  }

  private boolean startsPart() {
    return switch (next().type()) {
      case WORD, PHRASE, OPEN, NOT -> true;
      case CLOSE, AND, OR, NEAR, END -> false;
    };
  }

  private QueryTree near() throws QuerySyntaxException {
    int start = at;
    List<QueryTree> parts = new ArrayList<>(List.of(item()));
    int gaps = 0;
    while (next().type() == Sign.NEAR) {
      gaps = Math.max(gaps, Integer.parseInt(next().text()));
      at++;
      parts.add(item());
    }
    if (parts.size() > 1 && parts.stream().anyMatch(And.class::isInstance)) {
      throw new QuerySyntaxException(
          "NEAR takes words, phrases and ORs of them", query, lexemes.get(start).at() + 1);
    }
    return parts.size() == 1 ? parts.getFirst() : new Near(parts, gaps);
  }

  private QueryTree item() throws QuerySyntaxException {
    Lexeme lexeme = next();
    return switch (lexeme.type()) {
      case OPEN -> group(lexeme);
      case PHRASE -> {
        at++;
        yield phrase(lexeme);
      }
      case WORD -> {
        at++;
        yield word(lexeme);
      }
      case CLOSE -> throw wrong("nothing stands between the parentheses");
      case AND, OR, NEAR, NOT -> throw wrong("a word is missing before " + lexeme.type());
      case END -> throw wrong(at == 0 ? "an empty query" : "a word is missing at the end");
    };
  }

  private QueryTree group(Lexeme open) throws QuerySyntaxException {
    at++;
    if (++depth > DEEPEST) {
      throw wrong("too many parentheses");
    }
    QueryTree inside = either();
    depth--;
    if (!take(Sign.CLOSE)) {
      throw new QuerySyntaxException("this parenthesis is never closed", query, open.at() + 1);
    }
    return inside;
  }

  private QueryTree phrase(Lexeme lexeme) throws QuerySyntaxException {
    List<Word> words =
        Arrays.stream(lexeme.text().strip().split("\\s+"))
            .filter(QueryParser::hasLetters)
            .map(this::plain)
            .toList();
    if (words.isEmpty()) {
      throw new QuerySyntaxException("a phrase without a word", query, lexeme.at() + 1);
    }
    return words.size() == 1 ? words.getFirst() : new Phrase(words);
  }

  private QueryTree word(Lexeme lexeme) throws QuerySyntaxException {
    if (!hasLetters(lexeme.text())) {
      throw new QuerySyntaxException(
          "'%s' is no word; -F finds it as it is".formatted(lexeme.text()), query, lexeme.at() + 1);
    }
    int star = lexeme.text().indexOf('*');
    if (star >= 0 && star < lexeme.text().length() - 1) {
      throw new QuerySyntaxException(
          "* stands at the end of a word", query, lexeme.at() + star + 1);
    }
    Matcher fuzzy = FUZZY.matcher(lexeme.text());
    if (!fuzzy.matches()) {
      return plain(lexeme.text());
    }
    int tilde = lexeme.at() + fuzzy.end(1) + 2;
    return switch (fuzzy.group(2)) {
      case "" -> new Fuzzy(fuzzy.group(1), fuzzy.end(1) <= SHORT ? 1 : USUAL_EDITS);
      case "1", "2" -> new Fuzzy(fuzzy.group(1), Integer.parseInt(fuzzy.group(2)));
      default -> throw new QuerySyntaxException("~ takes 1 or 2 letters that differ", query, tilde);
    };
  }

  private Word plain(String word) {
    return word.endsWith("*")
        ? new Word(word.substring(0, word.length() - 1), Form.PREFIX)
        : new Word(word, form);
  }

  private static boolean hasLetters(String word) {
    return word.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private Lexeme next() {
    return lexemes.get(at);
  }

  private boolean take(Sign type) {
    boolean there = next().type() == type;
    at += there ? 1 : 0;
    return there;
  }

  private QuerySyntaxException wrong(String message) {
    return new QuerySyntaxException(message, query, next().at() + 1);
  }
}
