package io.sorimark.format;

import io.sorimark.reading.Json;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;

/** Values that recognizers write in JSON in their own ways. */
final class JsonValues {

  private static final double TICKS_PER_SECOND = 1e7;

  private JsonValues() {}

  /** Seconds as a number, as a number in quotes, as "12.9s", or as a clock. */
  static Optional<Duration> seconds(Json.Node value) {
    return value.number().isPresent()
        ? Timecode.ofSeconds(value.number().getAsDouble())
        : value.text().flatMap(Timecode::parse);
  }

  static Optional<Duration> millis(Json.Node value) {
    return scaled(value, 1000);
  }

  /** Ticks of 100 ns. */
  static Optional<Duration> ticks(Json.Node value) {
    return scaled(value, TICKS_PER_SECOND);
  }

  /** The end of a stretch given by start and length. */
  static Optional<Duration> end(Optional<Duration> start, Optional<Duration> length) {
    return start.flatMap(from -> length.map(from::plus));
  }

  /** A speaker's label: a name as it stands, a bare number as "Speaker 1". */
  static Optional<String> speaker(Json.Node value) {
    return value
        .text()
        .map(String::strip)
        .filter(label -> !label.isEmpty())
        .map(label -> label.chars().allMatch(Character::isDigit) ? "Speaker " + label : label);
  }

  /** A language tag, also when it is written with an underscore: "en_us". */
  static void language(Draft draft, Json.Node value) {
    value.text().ifPresent(tag -> draft.language(tag.replace('_', '-')));
  }

  private static Optional<Duration> scaled(Json.Node value, double perSecond) {
    return value.number().isPresent()
        ? Timecode.ofSeconds(value.number().getAsDouble() / perSecond)
        : Optional.empty();
  }
}
