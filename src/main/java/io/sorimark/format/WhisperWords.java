package io.sorimark.format;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import io.sorimark.reading.Json.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The words of one segment of whisper JSON as words with times. Where some lack a time (WhisperX
 * cannot align digits and signs), they share the room between their neighbours evenly; where all
 * do, there are none.
 */
final class WhisperWords {

  private WhisperWords() {}

  /** The words that a segment lists, blank ones left out. */
  static List<Heard> of(List<Node> nodes) {
    List<Heard> words = new ArrayList<>();
    for (Node node : nodes) {
      Heard word =
          Heard.of(node.any("word", "text").textOr(""), node)
              .timed(JsonValues.seconds(node.get("start")), JsonValues.seconds(node.get("end")))
              .sure(probability(node.any("probability", "score", "confidence")))
              .by(WhisperSpeakers.named(node.get("speaker").textOr("")));
      if (!word.text().isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** A probability, if it is one. */
  static OptionalDouble probability(Node node) {
    OptionalDouble number = node.number();
    return number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= 1
        ? number
        : OptionalDouble.empty();
  }

  static boolean isTimed(Heard word) {
    return word.start().isPresent() && word.end().isPresent();
  }

  /** The words with times, untimed ones placed within the segment; empty when none has a time. */
  static List<Word> timed(List<Heard> heard, TimeSpan segment) {
    if (heard.stream().noneMatch(WhisperWords::isTimed)) {
      return List.of();
    }
    List<Word> words = new ArrayList<>();
    Duration end = segment.start();
    int at = 0;
    while (at < heard.size()) {
      int next = nextTimed(heard, at);
      Duration limit = next < heard.size() ? heard.get(next).span().start() : segment.end();
      spread(heard.subList(at, next), end, limit, words);
      if (next < heard.size()) {
        words.add(heard.get(next).word());
        end = words.getLast().span().end();
      }
      at = next + 1;
    }
    return words;
  }

  private static int nextTimed(List<Heard> heard, int from) {
    int at = from;
    while (at < heard.size() && !isTimed(heard.get(at))) {
      at++;
    }
    return at;
  }

  private static void spread(List<Heard> untimed, Duration from, Duration to, List<Word> words) {
    Duration room = to.compareTo(from) > 0 ? to.minus(from) : Duration.ZERO;
    for (int i = 0; i < untimed.size(); i++) {
      Duration start = from.plus(room.multipliedBy(i).dividedBy(untimed.size()));
      Duration end = from.plus(room.multipliedBy(i + 1).dividedBy(untimed.size()));
      words.add(untimed.get(i).at(new TimeSpan(start, end)).word());
    }
  }

  /** Who is the first to speak, of those that are named. */
  static Optional<String> firstSpeaker(List<Heard> words) {
    return words.stream().flatMap(word -> word.speaker().stream()).findFirst();
  }
}
