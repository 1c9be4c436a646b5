package io.sorimark.speakers;

import io.sorimark.language.SentenceEnds;
import io.sorimark.model.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as one person says it.
 *
 * @param turn index of the turn it is said in
 * @param from where it begins in the turn's text
 * @param to where it ends there, white space included
 * @param text stripped
 * @param words lower case, apostrophes kept
 */
record Utterance(int turn, int from, int to, String text, List<String> words) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}]+)*+");
  private static final Pattern PAUSE = Pattern.compile("^\\P{L}*\\p{L}+(?:[^\\p{L}\\s'\u2019]|$)");
  private static final Pattern TRAILING = Pattern.compile("(?:\\.\\.\\.|\u2026|--|\u2013|\u2014)$");
  private static final Pattern QUESTION = Pattern.compile("[?\uff1f][\"\u201d\u2019')\\]]*$");

  /** The sentences of a turn in order; together they are its whole text. */
  static List<Utterance> of(int turn, String text) {
    List<Utterance> all = new ArrayList<>();
    int from = 0;
    for (int end : SentenceEnds.in(text)) {
      String said = text.substring(from, end).strip();
      if (!said.isEmpty()) {
        all.add(new Utterance(turn, from, end, said, wordsOf(said)));
        from = end;
      }
    }
    return all;
  }

  static List<Utterance> of(List<Turn> turns) {
    List<Utterance> all = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      all.addAll(of(i, new TurnText(turns.get(i)).text()));
    }
    return all;
  }

  boolean asks() {
    return QUESTION.matcher(text).find();
  }

  /** Whether the sentence is broken off. */
  boolean trailsOff() {
    return TRAILING.matcher(text).find();
  }

  boolean opensWith(Set<String> any) {
    return !words.isEmpty() && any.contains(words.getFirst());
  }

  /** "Right, ..." agrees, "Right now ..." does not. */
  boolean agrees() {
    return opensWith(Lexicon.YES)
        && (Lexicon.ALWAYS_YES.contains(words.getFirst()) || PAUSE.matcher(text).find());
  }

  boolean hasAny(Set<String> any) {
    return words.stream().anyMatch(any::contains);
  }

  private static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }
    return words;
  }
}
