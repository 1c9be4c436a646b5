package io.sorimark.chapters;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.language.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the speakers themselves name: names, things in quotes, and what they announce. */
final class SpokenTitles {

  private static final int MOST_NAME = 7;
  private static final int MOST_ANNOUNCED = 11;
  private static final Pattern NUMBER = Pattern.compile("#?\\d.*");

  /** What may stand between a name and its number: "Bitcoin Core PR #33553", "LDK, #4592". */
  private static final Set<String> BEFORE_NUMBER =
      Set.of("item", "pr", "pull", "request", "issue", "repository", "repo", "release", ",");

  private final Shape shape;
  private final int sentence;
  private final Pool pool;

  private SpokenTitles(Shape shape, int sentence, Pool pool) {
    this.shape = shape;
    this.sentence = sentence;
    this.pool = pool;
  }

  static void find(Shape shape, int sentence, Pool pool) {
    SpokenTitles titles = new SpokenTitles(shape, sentence, pool);
    titles.addNames();
    titles.addQuotes();
    shape.said().announcedFrom().ifPresent(titles::addAnnounced);
  }

  private void addNames() {
    int from = 0;
    while (from < shape.size()) {
      int end = from;
      if (isCapital(from) && (from > 0 || isNameAtStart())) {
        end = nameEnd(from);
      }
      if (end > from && end - from <= MOST_NAME) {
        pool.add(Kind.NAME, shape.words(from, end), sentence, from);
        addNumbered(from, end);
      }
      from = Math.max(end, from + 1);
    }
  }

  /** The first word has its capital from the sentence, but for "LND" and "BTCPay Server". */
  private boolean isNameAtStart() {
    String word = shape.word(0).text();
    return shape.letter(0) == 'P'
        || word.chars().filter(Character::isUpperCase).count() > 1
        || (shape.size() > 2 && isCapital(1));
  }

  /** The name with a number that follows at some distance. */
  private void addNumbered(int from, int end) {
    int name = end;
    while (name > from + 1 && (isNumber(name - 1) || isBeforeNumber(name - 1))) {
      name--;
    }
    int at = name;
    while (at < shape.size() && isBeforeNumber(at)) {
      at++;
    }
    if (at > name && at < shape.size() && shape.lower(at).startsWith("#") && isNumber(at)) {
      List<Tagged> words = new ArrayList<>(shape.words(from, name));
      words.add(shape.word(at));
      pool.add(Kind.NAME, words, sentence, from);
    }
  }

  private boolean isBeforeNumber(int at) {
    return BEFORE_NUMBER.contains(shape.lower(at));
  }

  private int nameEnd(int from) {
    int end = from + 1;
    while (end < shape.size() && (isCapital(end) || isNumber(end) || isOwner(end))) {
      end++;
    }
    return end;
  }

  private boolean isCapital(int at) {
    return Character.isUpperCase(shape.word(at).text().codePointAt(0))
        && !FunctionWords.contains(shape.lower(at));
  }

  private boolean isNumber(int at) {
    return NUMBER.matcher(shape.lower(at)).matches();
  }

  private boolean isOwner(int at) {
    return shape.lower(at).equals("'s") && at + 1 < shape.size() && isCapital(at + 1);
  }

  private void addQuotes() {
    int open = quote(0);
    int close = quote(open + 1);
    while (close < shape.size()) {
      if (close - open > 2) {
        pool.add(Kind.QUOTE, shape.words(open + 1, close), sentence, open + 1);
      }
      open = quote(close + 1);
      close = quote(open + 1);
    }
  }

  /** The first quotation mark from a token on, or the end of the sentence. */
  private int quote(int from) {
    int at = from;
    while (at < shape.size() && !shape.lower(at).equals("\"")) {
      at++;
    }
    return at;
  }

  /** From the announcement to every place where it may end. */
  private void addAnnounced(int start) {
    int from = start;
    while (from < shape.size() && "TQXZoRAK".indexOf(shape.letter(from)) >= 0) {
      from++;
    }
    List<Tagged> words = new ArrayList<>();
    int most = Math.min(shape.size(), from + MOST_ANNOUNCED);
    for (int i = from; i < most && goesOn(i); i++) {
      if ("XZ".indexOf(shape.letter(i)) < 0) {
        words.add(shape.word(i));
      }
      if (i > from && shape.mayEndAfter(i)) {
        pool.add(Kind.ANNOUNCED, words, sentence, from);
      }
    }
  }

  /** No pronoun, no sign that parts, no verb in a tense. */
  private boolean goesOn(int at) {
    String lower = shape.lower(at);
    boolean sign = shape.letter(at) == 'X' && !lower.equals("-") && !lower.equals("/");
    return !sign && !Questions.isPerson(lower) && "VS".indexOf(shape.letter(at)) < 0;
  }
}
