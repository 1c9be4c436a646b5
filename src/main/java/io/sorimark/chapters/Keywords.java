package io.sorimark.chapters;

import io.sorimark.language.Width;
import io.sorimark.language.Words.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the phrases of a sentence that could be a title: one to four words, each of which may name
 * a thing, side by side or joined by a small word ("end of an era" is none, "history of search"
 * is).
 */
final class Keywords {

  private static final int MOST_WORDS = 4;

  /** What may stand between two words of a phrase; none means a Korean compound. */
  private static final Set<String> INSIDE = Set.of("", " ", "-", "/", ".");

  private static final Set<String> JOINING =
      Set.of(
          " of ",
          " of the ",
          " for ",
          " in ",
          " vs ",
          " vs. ",
          " versus ",
          " and ",
          " & ",
          "의 ",
          "와 ",
          "과 ");

  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "\\b(?:(?:talk(?:ing)?|chat|hear|learn) (?:a (?:little )?bit )?(?:more )?about|dive"
              + " in(?:to)?|get into|mov(?:e|ing) on to|on to|turn to|switch to|next"
              + " (?:topic|question|item|one|up|thing)(?: is)?|topic"
              + " (?:of|is)|discuss(?:ing)?)\\b|(?:다음|이번|오늘) 주제는",
          Pattern.CASE_INSENSITIVE);

  /** What is announced begins within this many characters: "talk about the, uh, new model". */
  private static final int ANNOUNCED_WITHIN = 25;

  private Keywords() {}

  static List<Keyword> in(String sentence, List<Term> terms) {
    OptionalInt announcement = announcementEnd(sentence);
    List<Keyword> phrases = new ArrayList<>();
    for (int first = 0; first < terms.size(); first++) {
      int from = terms.get(first).start();
      boolean announced =
          announcement.isPresent()
              && from >= announcement.getAsInt()
              && from <= announcement.getAsInt() + ANNOUNCED_WITHIN;
      addFrom(sentence, terms, first, announced, phrases);
    }
    return phrases;
  }

  private static void addFrom(
      String sentence, List<Term> terms, int first, boolean announced, List<Keyword> phrases) {
    List<String> stems = new ArrayList<>();
    int words = 0;
    for (int i = first; i < terms.size() && terms.get(i).noun(); i++) {
      words += i == first ? 1 : wordsAdded(sentence, terms.get(i - 1), terms.get(i));
      stems.add(terms.get(i).stem());
      if (words > MOST_WORDS) {
        return;
      }
      String text = sentence.substring(terms.get(first).start(), terms.get(i).end());
      if (Width.of(text) <= Titles.MOST_COLUMNS) {
        phrases.add(new Keyword(text, List.copyOf(stems), announced));
      }
    }
  }

  /** How many words longer a phrase becomes by its next term; too many where the two are apart. */
  private static int wordsAdded(String sentence, Term last, Term next) {
    String between = sentence.substring(Math.min(last.end(), next.start()), next.start());
    if (INSIDE.contains(between)) {
      return 1;
    }
    return JOINING.contains(between.toLowerCase(Locale.ROOT)) ? 2 : MOST_WORDS;
  }

  private static OptionalInt announcementEnd(String sentence) {
    return ANNOUNCEMENT.matcher(sentence).results().mapToInt(MatchResult::end).max();
  }
}
