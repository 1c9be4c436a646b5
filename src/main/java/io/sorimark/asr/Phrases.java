package io.sorimark.asr;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cues out of words: what is said without a pause, cut after sentences where the words have marks,
 * and at its longest gap where it is too long to read. Every word is kept, in order.
 */
public final class Phrases {

  /** Between phrases; within one people seldom stop as long. */
  private static final Duration PAUSE = Duration.ofMillis(600);

  /** Between sentences of one breath there is less. */
  private static final Duration BREATH = Duration.ofMillis(200);

  /** A sentence as long has a cue of its own; "Yes." has not. */
  private static final int ENOUGH_CHARACTERS = 40;

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!…][\"'”’)]*$");

  private static final Duration LONGEST = Duration.ofSeconds(7);
  private static final int MOST_CHARACTERS = 80;

  private final Optional<String> speaker;
  private final List<Cue> cues = new ArrayList<>();

  private Phrases(Optional<String> speaker) {
    this.speaker = speaker;
  }

  /** The cues of one speaker's words, by start. */
  public static List<Cue> of(List<Word> words, Optional<String> speaker) {
    Phrases phrases = new Phrases(speaker);
    int from = 0;
    for (int to = 1; to <= words.size(); to++) {
      if (to == words.size()
          || gap(words, to).compareTo(PAUSE) > 0
          || endsSentence(words, from, to)) {
        phrases.add(words.subList(from, to));
        from = to;
      }
    }
    return phrases.cues;
  }

  /** Whether the phrase so far ends with a sentence and is worth a cue of its own. */
  private static boolean endsSentence(List<Word> words, int from, int to) {
    return SENTENCE_END.matcher(words.get(to - 1).text()).find()
        && (gap(words, to).compareTo(BREATH) > 0
            || text(words.subList(from, to)).length() >= ENOUGH_CHARACTERS);
  }

  private void add(List<Word> words) {
    if (words.size() > 1 && isTooLong(words)) {
      int cut = longestGap(words);
      add(words.subList(0, cut));
      add(words.subList(cut, words.size()));
    } else if (!words.isEmpty()) {
      cues.add(Cue.of(spanOf(words), text(words)).withSpeaker(speaker).withWords(words));
    }
  }

  private static boolean isTooLong(List<Word> words) {
    return spanOf(words).length().compareTo(LONGEST) > 0 || text(words).length() > MOST_CHARACTERS;
  }

  /** Where to cut: before the word with the longest gap, of equal ones nearest to the middle. */
  private static int longestGap(List<Word> words) {
    int least = Math.max(1, words.size() / 4);
    int best = Math.max(1, words.size() / 2);
    for (int i = least; i <= words.size() - least; i++) {
      if (gap(words, i).compareTo(gap(words, best)) > 0) {
        best = i;
      }
    }
    return best;
  }

  private static Duration gap(List<Word> words, int index) {
    return words.get(index - 1).span().gapTo(words.get(index).span());
  }

  private static TimeSpan spanOf(List<Word> words) {
    Duration start = words.getFirst().span().start();
    Duration end = words.getLast().span().end();
    return new TimeSpan(start, end.compareTo(start) < 0 ? start : end);
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
