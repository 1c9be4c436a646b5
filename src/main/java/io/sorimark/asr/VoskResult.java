package io.sorimark.asr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What Vosk says of an utterance: {@code {"result": [{conf, end, start, word}], "text": ..}}. */
final class VoskResult implements Dialect {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Noises, in the words of the models: {@code [1]}, {@code [noise]}, {@code <unk>}. */
  private static final Pattern NOISE = Pattern.compile("\\[.*]|<.*>");

  @Override
  public Utterance utterance(String json, Duration shift) throws IOException {
    List<Word> words = words(json, shift);
    TimeSpan span =
        words.isEmpty()
            ? new TimeSpan(shift, shift)
            : new TimeSpan(words.getFirst().span().start(), words.getLast().span().end());
    return new Utterance(span, words, Optional.empty(), false);
  }

  @Override
  public Recognized recognized(Stretch stretch, List<Utterance> utterances) {
    List<Word> words = utterances.stream().flatMap(said -> said.words().stream()).toList();
    return Recognized.of(Ownership.of(stretch, words));
  }

  /**
   * The words, without those that stand for noises.
   *
   * @param shift when in the recording the recognizer began to listen
   */
  static List<Word> words(String json, Duration shift) throws IOException {
    List<Word> words = new ArrayList<>();
    for (JsonNode item : JSON.readTree(json).path("result")) {
      String text = item.path("word").asText().strip();
      if (!text.isEmpty() && !NOISE.matcher(text).matches()) {
        words.add(word(item, text, shift));
      }
    }
    return words;
  }

  private static Word word(JsonNode item, String text, Duration shift) {
    Duration start = millis(item.path("start"));
    Duration end = millis(item.path("end"));
    TimeSpan span = new TimeSpan(start, end.compareTo(start) < 0 ? start : end);
    double sure = Math.clamp(item.path("conf").asDouble(), 0, 1);
    return new Word(span.plus(shift), text, OptionalDouble.of(sure));
  }

  private static Duration millis(JsonNode seconds) {
    return Duration.ofMillis(Math.max(0, Math.round(seconds.asDouble() * 1000)));
  }
}
