package io.sorimark.model;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
   * When the character at {@code offset} (UTF-16, 0 to the text's length) is said: with the word
   * that holds or follows it where words are known, else by its share of the text.
   */
  public Duration timeAt(int offset) {
    int at = 0;
    for (Word word : words) {
      int found = text.indexOf(word.text(), at);
      if (found < 0) {
        return shareOfSpan(offset); // the words are not those of the text
      }
      at = found + word.text().length();
      if (offset < at) {
        return word.span().start();
      }
    }
    return words.isEmpty() ? shareOfSpan(offset) : span.end();
  }

  private Duration shareOfSpan(int offset) {
    return text.isEmpty()
        ? span.start()
        : span.start().plus(span.length().multipliedBy(offset).dividedBy(text.length()));
  }
}
