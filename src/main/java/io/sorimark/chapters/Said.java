package io.sorimark.chapters;

import io.sorimark.language.FunctionWords;
import io.sorimark.language.LightStems;
import io.sorimark.language.Token;
import io.sorimark.model.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence, its words and stems, and what it is said for. */
final class Said {

  /** The stem of a content word; a token such as "open-source" has several. */
  record Stem(String text, int token) {}

  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "\\b(?:talk(?:ing)?(?: a bit| a little bit| more)? about"
              + "|tell (?:us|me)(?: a bit| a little| more| a little bit)*(?: about)?"
              + "|next (?:question|up|one|item|topic|pr|section|thing|segment|story)"
              + "|mov(?:e|ing) on to|moving to|jump(?:ing)? (?:in)?to|titled|entitled|called"
              + "|let 's (?:start|talk|go|get|dive|discuss|turn|do|move|switch)"
              + "|dive into|speaking of|switch(?:ing)? gears"
              + "|want(?:ed)? to (?:ask|talk|discuss|touch|get into|go back)"
              + "|question (?:is|about|from|here)|(?:i 'm|i was|i am) curious|(?:what|how) about"
              + "|first (?:item|question|one|topic|news)"
              + "|(?:second|third|fourth|final|last) (?:item|question|one|topic|news)|news item"
              + "|turn to|go to the next|explain|define|what is|what are|what 's|talk to me about"
              + "|walk (?:us|me) through|interested in)\\b");

  /** A question mark may be followed by a quote. */
  private static final int END = 3;

  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<String> lower;
  private final List<Stem> stems;
  private final Set<String> stemSet = new HashSet<>();
  private final boolean asks;
  private final OptionalInt announcedFrom;

  Said(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = Token.in(sentence.text());
    this.lower = tokens.stream().map(token -> token.text().toLowerCase(Locale.ROOT)).toList();
    this.stems = stems();
    this.asks = lower.subList(Math.max(0, lower.size() - END), lower.size()).contains("?");
    this.announcedFrom = announcementEnd();
  }

  private List<Stem> stems() {
    List<Stem> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (String stem : contentStems(tokens.get(i).text())) {
        all.add(new Stem(stem, i));
        stemSet.add(stem);
      }
    }
    return all;
  }

  /** The stems of a token that may be counted: no function words, no single letters. */
  static List<String> contentStems(String token) {
    return isContent(token.toLowerCase(Locale.ROOT)) ? LightStems.contentIn(token) : List.of();
  }

  /** Whether a word, in lower case, says something. */
  static boolean isContent(String lower) {
    return lower.codePoints().anyMatch(Character::isLetterOrDigit)
        && !FunctionWords.contains(lower)
        && (lower.length() > 1 || Character.isDigit(lower.charAt(0)));
  }

  private OptionalInt announcementEnd() {
    String line = String.join(" ", lower);
    Matcher matcher = ANNOUNCEMENT.matcher(line);
    if (!matcher.find()) {
      return OptionalInt.empty();
    }
    long before = line.substring(0, matcher.end()).chars().filter(c -> c == ' ').count();
    return OptionalInt.of(1 + (int) before);
  }

  double start() {
    return sentence.span().start().toNanos() / 1e9;
  }

  String text() {
    return sentence.text();
  }

  boolean opensTurn() {
    return sentence.opensTurn();
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The tokens in lower case. */
  List<String> lower() {
    return lower;
  }

  List<Stem> stemsInOrder() {
    return stems;
  }

  Set<String> stemSet() {
    return stemSet;
  }

  boolean asks() {
    return asks;
  }

  /** Whether it says what comes: "let's talk about", "the next question". */
  boolean announces() {
    return announcedFrom.isPresent();
  }

  /** The token at which begins what is announced, if anything is. */
  OptionalInt announcedFrom() {
    return announcedFrom;
  }
}
