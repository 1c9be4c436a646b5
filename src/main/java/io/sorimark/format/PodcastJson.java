package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.model.Word;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Json.Node;
import io.sorimark.text.Timecode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The transcript JSON of the podcast namespace: {@code {"version":"1.0.0","segments":[{"speaker",
 * "startTime", "endTime", "body"}]}}, times in decimal seconds. A segment may be a sentence or one
 * word. The rich profile adds {@code "words":[{"startTime","endTime","body","confidence"}]}. Also
 * read:
 *
 * <ul>
 *   <li>Flightcast, which Pocket Casts takes: {@code text}, {@code start}, {@code end} and a whole
 *       WebVTT file in {@code vtt}
 *   <li>the lists of the npm package "subtitle": {@code [{"type":"cue","data":{"start","end",
 *       "text"}}]} or the data alone, times in milliseconds
 *   <li>Subtitle Edit's, which lacks commas (see {@link MissingCommas})
 * </ul>
 */
final class PodcastJson {

  /** A segment says "startTime" and "body", or it is not of this format. */
  private static final int SEGMENTS_LOOKED_AT = 20;

  private static final Set<String> KNOWN_FIELDS = Set.of("version", "segments", "vtt");

  private PodcastJson() {}

  static Fit sniff(Input in) {
    Node root = in.json().root();
    if (root.isArray()) {
      return sniffList(root);
    }
    List<Node> segments = root.get("segments").items();
    if (segments.stream()
        .limit(SEGMENTS_LOOKED_AT)
        .anyMatch(segment -> segment.has("body") || segment.has("startTime"))) {
      return Fit.SURE;
    }
    if (!segments.isEmpty()) {
      return root.get("vtt").text().isPresent() ? Fit.SURE : Fit.NO;
    }
    return root.get("segments").isArray() && root.has("version") ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofTree(in, Format.PODCAST_JSON);
    Node root = in.json().root();
    SegmentReader segments =
        new SegmentReader(draft, root.isArray() ? Unit.MILLISECONDS : Unit.SECONDS);
    if (root.isArray()) {
      segments.read(root.items().stream().map(PodcastJson::cueData).toList());
    } else {
      readHeader(draft, root);
      segments.read(root.get("segments").items());
    }
    draft.report(in.json());
    return draft.finish();
  }

  /** One segment a cue; never one without text, over which AntennaPod stumbles. */
  static String write(Transcript transcript, Layout layout) {
    List<String> segments = new ArrayList<>();
    for (Cue cue : transcript.cues()) {
      String body = layout.isRich() ? cue.text() : Texts.oneLine(cue.text());
      if (!body.isBlank()) {
        segments.add(segment(cue, body, layout));
      }
    }
    return "{\"version\":\"1.0.0\",\"segments\":[\n" + String.join(",\n", segments) + "\n]}\n";
  }

  private static String segment(Cue cue, String body, Layout layout) {
    return "{%s\"startTime\":%s,\"endTime\":%s,%s%s}"
        .formatted(
            cue.speaker().map(name -> JsonText.field("speaker", name) + ",").orElse(""),
            Timecode.seconds(cue.span().start()),
            Timecode.seconds(cue.span().end()),
            JsonText.field("body", body),
            layout.isRich() && !cue.words().isEmpty() ? words(cue.words()) : "");
  }

  /** A field of ours, which other readers pass over. */
  private static String words(List<Word> words) {
    return words.stream()
        .map(PodcastJson::word)
        .collect(Collectors.joining(",", ",\"words\":[", "]"));
  }

  private static String word(Word word) {
    String sure =
        word.confidence().isPresent() ? ",\"confidence\":" + word.confidence().getAsDouble() : "";
    return "{\"startTime\":%s,\"endTime\":%s,%s%s}"
        .formatted(
            Timecode.seconds(word.span().start()),
            Timecode.seconds(word.span().end()),
            JsonText.field("body", word.text()),
            sure);
  }

  private static void readHeader(Draft draft, Node root) {
    root.get("vtt").text().ifPresent(vtt -> draft.note("vtt", vtt));
    root.fields()
        .forEach(field -> {
          if (!KNOWN_FIELDS.contains(field.name())) {
            field.node().text().ifPresent(text -> draft.note(field.name(), text));
          }
        });
  }

  /** A bare list of cues is this one only when its times must be milliseconds. */
  private static Fit sniffList(Node root) {
    if (root.at(0).get("type").textOr("").equals("cue") && root.at(0).has("data")) {
      return Fit.SURE;
    }
    boolean isList =
        root.items().stream()
            .limit(SEGMENTS_LOOKED_AT)
            .allMatch(item -> item.get("text").text().isPresent() && isLongWhole(item));
    return isList && !root.items().isEmpty() ? Fit.LIKELY : Fit.NO;
  }

  private static boolean isLongWhole(Node item) {
    double start = item.get("start").number().orElse(-1);
    double end = item.get("end").number().orElse(-1);
    return start >= 0 && start == Math.rint(start) && end == Math.rint(end) && end - start >= 100;
  }

  private static Node cueData(Node item) {
    return item.get("data").isObject() ? item.get("data") : item;
  }

  /** What a number in the file counts. */
  enum Unit {
    SECONDS(1),
    MILLISECONDS(0.001);

    private final double inSeconds;

    Unit(double inSeconds) {
      this.inSeconds = inSeconds;
    }

    double inSeconds() {
      return inSeconds;
    }
  }
}
