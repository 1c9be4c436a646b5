package io.sorimark.model;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One timed caption as the file gave it.
 *
 * @param span when it is shown; empty where the source has no times
 * @param id the cue's own identifier, where the format has one that is more than a running number
 * @param speaker a label as the source has it ("SPEAKER_00", "Ada Lovelace"), not a resolved person
 * @param text what is said, lines separated by LF, with turn marks ("- ") and sounds ("(laughs)")
 *     still in it; may be empty
 * @param words finest timing, in order, when the source has it; empty otherwise
 * @param marks what the reader noticed
 */
public record Cue(
    TimeSpan span,
    Optional<String> id,
    Optional<String> speaker,
    String text,
    List<Word> words,
    Set<Mark> marks) {

  public Cue {
    words = List.copyOf(words);
    marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
  }

  public static Cue of(TimeSpan span, String text) {
    return new Cue(span, Optional.empty(), Optional.empty(), text, List.of(), Set.of());
  }

  public static Cue of(TimeSpan span, String speaker, String text) {
    return of(span, text).withSpeaker(Optional.of(speaker));
  }

  public Cue withSpan(TimeSpan newSpan) {
    return new Cue(newSpan, id, speaker, text, words, marks);
  }

  public Cue withId(Optional<String> newId) {
    return new Cue(span, newId, speaker, text, words, marks);
  }

  public Cue withSpeaker(Optional<String> newSpeaker) {
    return new Cue(span, id, newSpeaker, text, words, marks);
  }

  /** Another text; the words stay, so the caller sees to it that both agree. */
  public Cue withText(String newText) {
    return new Cue(span, id, speaker, newText, words, marks);
  }

  public Cue withWords(List<Word> newWords) {
    return new Cue(span, id, speaker, text, newWords, marks);
  }

  public Cue withMarks(Set<Mark> newMarks) {
    return new Cue(span, id, speaker, text, words, newMarks);
  }

  /**
   * When the character at this offset of the text is said: with the word that holds or follows it
   * where words are known, else by its share of the text. Never outside the span.
   *
   * @param offset 0 to the length of the text, in UTF-16 units
   */
  public Duration timeAt(int offset) {
    return wordPlaces().map(places -> timeByWords(offset, places)).orElseGet(() -> share(offset));
  }

  /**
   * What stands in {@code [from, to)} of the text, as a cue of its own: white space at the ends cut
   * off, the span cut by {@link #timeAt}, with the words that begin there.
   */
  public Cue part(int from, int to) {
    Duration start = from == 0 ? span.start() : timeAt(from);
    Duration end = to == text.length() ? span.end() : timeAt(to);
    int[] places = wordPlaces().orElseGet(this::placesByTime);
    List<Word> inside =
        IntStream.range(0, places.length)
            .filter(i -> places[i] >= from && places[i] < to)
            .mapToObj(words::get)
            .toList();
    TimeSpan cut = new TimeSpan(start, end.compareTo(start) < 0 ? start : end);
    return new Cue(cut, id, speaker, text.substring(from, to).strip(), inside, marks);
  }

  private Duration timeByWords(int offset, int[] places) {
    for (int i = 0; i < places.length; i++) {
      if (offset < places[i] + words.get(i).text().length()) {
        return inSpan(words.get(i).span().start());
      }
    }
    return span.end();
  }

  private Duration share(int offset) {
    return text.isEmpty()
        ? span.start()
        : span.start().plus(span.length().multipliedBy(offset).dividedBy(text.length()));
  }

  /** Where each word begins in the text; empty if there are none or the text has other words. */
  private Optional<int[]> wordPlaces() {
    int[] places = new int[words.size()];
    int at = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = text.indexOf(words.get(i).text(), at);
      if (places[i] < 0) {
        return Optional.empty();
      }
      at = places[i] + words.get(i).text().length();
    }
    return places.length == 0 ? Optional.empty() : Optional.of(places);
  }

  /** About where each word begins, by its share of the time. */
  private int[] placesByTime() {
    double perNano = text.length() / Math.max(1.0, (double) span.length().toNanos());
    return words.stream()
        .mapToInt(
            word -> (int) (inSpan(word.span().start()).minus(span.start()).toNanos() * perNano))
        .map(place -> Math.min(place, text.length() - 1))
        .toArray();
  }

  private Duration inSpan(Duration time) {
    if (time.compareTo(span.start()) < 0) {
      return span.start();
    }
    return time.compareTo(span.end()) > 0 ? span.end() : time;
  }
}
