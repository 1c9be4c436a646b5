package io.sorimark.names;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Carries an edit over to the timed words of a cue. A word that is replaced by one keeps its time;
 * words that become fewer or more share the time that they had, by their letters.
 */
final class TimedWords {

  private TimedWords() {}

  /** The words after the edit; as they were if the text had other words. */
  static List<Word> edited(Cue before, CueEdit edit) {
    int[] places = WordPlaces.in(before);
    List<Word> words = before.words();
    if (places.length == 0) {
      return words;
    }
    int first = 0;
    while (first < places.length && end(words, places, first) <= edit.from()) {
      first++;
    }
    int next = first;
    while (next < places.length && places[next] < edit.to()) {
      next++;
    }
    if (first == next) {
      return words;
    }
    int start = Math.min(places[first], edit.from());
    int end = Math.max(end(words, places, next - 1), edit.to());
    String text =
        before.text().substring(start, edit.from())
            + edit.replacement()
            + before.text().substring(edit.to(), end);
    List<Word> result = new ArrayList<>(words.subList(0, first));
    result.addAll(timed(text.strip(), words.subList(first, next)));
    result.addAll(words.subList(next, words.size()));
    return result;
  }

  private static int end(List<Word> words, int[] places, int word) {
    return places[word] + words.get(word).text().length();
  }

  private static List<Word> timed(String text, List<Word> old) {
    if (text.isEmpty()) {
      return List.of();
    }
    String[] words = text.split("\\s+");
    List<Word> timed = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      timed.add(
          words.length == old.size()
              ? new Word(old.get(i).span(), words[i], old.get(i).confidence())
              : new Word(share(words, i, old), words[i], confidence(old)));
    }
    return timed;
  }

  private static TimeSpan share(String[] words, int index, List<Word> old) {
    int before = 0;
    int all = 0;
    for (int i = 0; i < words.length; i++) {
      before += i < index ? words[i].length() : 0;
      all += words[i].length();
    }
    Duration start = old.getFirst().span().start();
    Duration end = old.getLast().span().end();
    Duration length = end.compareTo(start) > 0 ? end.minus(start) : Duration.ZERO;
    return new TimeSpan(
        start.plus(length.multipliedBy(before).dividedBy(all)),
        start.plus(length.multipliedBy(before + words[index].length()).dividedBy(all)));
  }

  /** The lowest that was given. */
  private static OptionalDouble confidence(List<Word> old) {
    return old.stream()
        .map(Word::confidence)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }
}
