package io.sorimark.asr;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Some words that an engine gives together.
 *
 * @param span when, from the recording's start; engines that know words alone give theirs
 * @param estimated whether times of words are guessed from their lengths
 */
record Utterance(TimeSpan span, List<Word> words, Optional<String> language, boolean estimated) {

  Utterance {
    words = List.copyOf(words);
  }

  String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
