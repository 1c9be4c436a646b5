package io.sorimark.asr;

import io.sorimark.model.Word;
import java.util.List;
import java.util.Optional;

/**
 * What came of a stretch.
 *
 * @param words those that are its own, by start, times from the recording's start
 * @param language BCP 47, where the engine found it out
 * @param estimated whether the times of words are shares of their sentence's, by characters
 */
public record Recognized(
    List<Word> words, Optional<String> language, boolean estimated, List<Unspoken> unspoken) {

  public Recognized {
    words = List.copyOf(words);
    unspoken = List.copyOf(unspoken);
  }

  public static Recognized of(List<Word> words) {
    return new Recognized(words, Optional.empty(), false, List.of());
  }
}
