package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Json.Node;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the Podlove Publisher exports and its web player takes: a list of {@code start}, {@code
 * start_ms}, {@code end}, {@code end_ms}, {@code speaker} (its own key of a contributor), {@code
 * voice} (the name) and {@code text}; or, grouped, turns of a speaker with such {@code items}.
 */
final class PodloveJson {

  private PodloveJson() {}

  static Fit sniff(Input in) {
    Node first = in.json().root().at(0);
    boolean flat = first.has("start_ms") && first.has("text");
    boolean grouped =
        first.get("items").at(0).has("start_ms") && first.get("items").at(0).has("text");
    return flat || grouped ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofTree(in, Format.PODLOVE_JSON);
    noteSpeakerKeys(draft, in.json().root());
    for (Node entry : in.json().root().items()) {
      if (entry.get("items").isArray()) {
        entry.get("items").items().forEach(item -> readItem(draft, item, entry));
      } else {
        readItem(draft, entry, entry);
      }
    }
    draft.report(in.json());
    return draft.finish();
  }

  /** The flat list, which the web player and the importers take. */
  static String write(Transcript transcript, Layout layout) {
    List<String> items = new ArrayList<>();
    for (Cue cue : transcript.cues()) {
      items.add(item(cue, layout.isRich() ? cue.text() : Texts.oneLine(cue.text())));
    }
    return "[\n" + String.join(",\n", items) + "\n]\n";
  }

  private static String item(Cue cue, String text) {
    String name = cue.speaker().orElse("");
    return String.join(
        ",",
        "{" + JsonText.field("start", Timecode.vtt(cue.span().start())),
        "\"start_ms\":" + Timecode.millis(cue.span().start()),
        JsonText.field("end", Timecode.vtt(cue.span().end())),
        "\"end_ms\":" + Timecode.millis(cue.span().end()),
        JsonText.field("speaker", name),
        JsonText.field("voice", name),
        JsonText.field("text", text) + "}");
  }

  private static void readItem(Draft draft, Node item, Node turn) {
    Optional<Duration> start = time(item, "start_ms", "start");
    Optional<Duration> end = time(item, "end_ms", "end").or(() -> start);
    Optional<String> text = item.get("text").text();
    if (start.isEmpty() || end.isEmpty() || text.isEmpty()) {
      draft.error(
          item.line(), item.column(), "bad-item", "not an item: it lacks a start time or a text");
      return;
    }
    Optional<String> speaker = name(item).or(() -> name(turn));
    Cue cue =
        Cue.of(TimeSpan.at(start.get()), Texts.strippedLines(text.get())).withSpeaker(speaker);
    draft.cue(start.get(), end.get(), cue, item.line(), item.column());
  }

  /** A voice is what people call the speaker; a key alone is better than nothing. */
  private static Optional<String> name(Node node) {
    return filled(node.get("voice")).or(() -> filled(node.get("speaker")));
  }

  /** Keys that say something else than the name are kept, once each. */
  private static void noteSpeakerKeys(Draft draft, Node root) {
    Set<String> seen = new HashSet<>();
    for (Node entry : root.items()) {
      Optional<String> key = filled(entry.get("speaker"));
      Optional<String> name = filled(entry.get("voice"));
      if (key.isPresent() && name.isPresent() && !key.equals(name)) {
        String pair = key.get() + " = " + name.get();
        if (seen.add(pair)) {
          draft.note("speaker", pair);
        }
      }
    }
  }

  private static Optional<String> filled(Node node) {
    return node.text().map(Texts::oneLine).filter(text -> !text.isEmpty());
  }

  private static Optional<Duration> time(Node item, String millis, String clock) {
    OptionalDouble number = item.get(millis).number();
    return number.isPresent()
        ? Timecode.ofSeconds(number.getAsDouble() / 1000)
        : item.get(clock).text().flatMap(Timecode::parse);
  }
}
