package io.sorimark.format;

import io.sorimark.format.YouTubeEvents.Event;
import io.sorimark.format.YouTubeEvents.Piece;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * YouTube's {@code json3} captions: {@code events[]} with times in milliseconds, whose {@code segs}
 * hold the text. Events without segs set up windows.
 */
final class YouTubeJson {

  /** {@code acAsrConf} counts to here; newer files say 0 for every word and mean nothing by it. */
  private static final double FULL_CONFIDENCE = 255;

  private YouTubeJson() {}

  static Fit sniff(Input in) {
    Json.Node events = in.json().root().get("events");
    return events.items().stream().limit(20).anyMatch(event -> event.has("tStartMs"))
        ? Fit.SURE
        : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofTree(in, Format.YOUTUBE_JSON3);
    draft.report(in.json());
    List<Event> events = new ArrayList<>();
    for (Json.Node node : in.json().root().get("events").items()) {
      if (node.has("segs")) {
        event(draft, node).ifPresent(events::add);
      }
    }
    YouTubeEvents.addCues(draft, events);
    return draft.finish();
  }

  private static Optional<Event> event(Draft draft, Json.Node node) {
    Optional<Duration> start = millis(node.get("tStartMs"));
    if (start.isEmpty()) {
      draft.error(
          node.line(),
          node.column(),
          "bad-time",
          "a caption without a start: " + Excerpt.of(text(node)));
      return Optional.empty();
    }
    List<Piece> pieces =
        node.get("segs").items().stream().map(seg -> piece(seg, start.get())).toList();
    return Optional.of(
        new Event(
            start.get(),
            millis(node.get("dDurationMs")).map(start.get()::plus),
            pieces,
            node.get("aAppend").number().orElse(0) != 0,
            node.line(),
            node.column()));
  }

  private static String text(Json.Node event) {
    StringBuilder text = new StringBuilder();
    event.get("segs").items().forEach(seg -> text.append(seg.get("utf8").textOr("")));
    return text.toString();
  }

  private static Piece piece(Json.Node seg, Duration start) {
    Optional<Duration> offset = millis(seg.get("tOffsetMs"));
    return new Piece(
        seg.get("utf8").textOr(""),
        offset.map(start::plus).orElse(start),
        offset.isPresent(),
        YouTubeJson.confidence(seg.get("acAsrConf").number()));
  }

  /** The recognizer's confidence in a word, when it says one. */
  static OptionalDouble confidence(OptionalDouble of255) {
    double value = of255.orElse(0);
    return value > 0 && value <= FULL_CONFIDENCE
        ? OptionalDouble.of(value / FULL_CONFIDENCE)
        : OptionalDouble.empty();
  }

  private static Optional<Duration> millis(Json.Node node) {
    return node.number().isPresent()
        ? Timecode.ofSeconds(node.number().getAsDouble() / 1000)
        : Optional.empty();
  }
}
