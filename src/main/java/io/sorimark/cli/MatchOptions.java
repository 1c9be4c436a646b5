package io.sorimark.cli;

import io.sorimark.search.QueryParser;
import io.sorimark.search.QuerySyntaxException;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.Request.Text;
import io.sorimark.search.Request.Wanted;
import io.sorimark.search.Request.Words;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a query is meant. */
final class MatchOptions {

  @Option(
      names = {"-e", "--regexp"},
      description = "The query is a regular expression; every text is read for it.")
  private boolean regexp;

  @Option(
      names = {"-F", "--fixed-strings"},
      description = "The query is found letter by letter.")
  private boolean fixed;

  @Option(
      names = {"-w", "--word-regexp"},
      description = "Whole words as they are written, without their other forms.")
  private boolean whole;

  @Option(
      names = {"-i", "--ignore-case"},
      description = "Ignore case with -e and -F; words never mind it.")
  private boolean ignoreCase;

  @Option(
      names = "--sounds-like",
      description = "Find words that sound like those of the query, too.")
  private boolean soundsLike;

  /** Whether it is more than words as they come. */
  boolean isSpecial() {
    return regexp || fixed || whole || ignoreCase || soundsLike;
  }

  /** What is asked for; a query that makes no sense ends the command. */
  Wanted wanted(CommandSpec spec, String query) {
    Usage.refuse(spec, regexp && fixed, "-e or -F; one of the two");
    Usage.refuse(spec, soundsLike && (regexp || fixed), "--sounds-like is for words");
    try {
      return regexp || fixed
          ? new Text(pattern(spec, query))
          : new Words(QueryParser.parse(query, whole ? Form.WRITTEN : Form.ANY), soundsLike);
    } catch (QuerySyntaxException wrong) {
      throw refusal(spec, String.valueOf(wrong.getMessage()), query, wrong.column());
    }
  }

  private Pattern pattern(CommandSpec spec, String query) {
    Usage.refuse(spec, query.isEmpty(), "an empty query");
    String bare = fixed ? Pattern.quote(query) : query;
    int flags = Pattern.UNICODE_CASE | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
    try {
      return Pattern.compile(whole ? "(?U)\\b(?:%s)\\b".formatted(bare) : bare, flags);
    } catch (PatternSyntaxException wrong) {
      int column = Math.clamp(wrong.getIndex() + 1, 1, query.length() + 1);
      throw refusal(spec, wrong.getDescription(), query, column);
    }
  }

  private static ParameterException refusal(
      CommandSpec spec, String message, String query, int column) {
    return new ParameterException(
        spec.commandLine(), message + "\n" + Excerpt.of(query.isBlank() ? "\"\"" : query, column));
  }
}
