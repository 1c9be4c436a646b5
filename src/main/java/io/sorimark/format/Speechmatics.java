package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import java.time.Duration;
import java.util.Optional;

/**
 * Speechmatics: {@code results[{type, start_time, end_time, alternatives[{content, speaker}]}]} of
 * version 2, where a mark says to which word it {@code attaches_to}; and of version 1 {@code
 * words[{name, time, duration}]} with {@code speakers} by time, where a mark is a word of its own.
 * Answers of the real-time service come one after another; partial ones are passed over.
 */
final class Speechmatics {

  /** "UU" and "UNK": the service does not know who speaks. */
  private static final String UNKNOWN = "UU|UNK";

  private Speechmatics() {}

  static Fit sniff(Input in) {
    Json.Node root = in.json().root();
    Json.Node result = root.get("results").at(0);
    Json.Node word = root.get("words").at(0);
    boolean isNew = result.has("type") && result.get("alternatives").at(0).has("content");
    boolean isOld = word.has("name") && word.has("time") && word.has("duration");
    boolean isLive = root.get("message").textOr("").matches("Add(Partial)?Transcript");
    return isNew || isOld || isLive ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.SPEECHMATICS);
    WordTrack words = new WordTrack();
    for (Json.Node value : in.json().values()) {
      if (value.has("words")) {
        readOld(out, words, value);
      } else if (!value.get("message").textOr("").equals("AddPartialTranscript")) {
        readNew(out, words, value);
      }
    }
    out.addWords(words);
    return out.finish();
  }

  private static void readNew(Recognized out, WordTrack words, Json.Node root) {
    JsonValues.language(
        out.draft(), root.get("metadata").get("transcription_config").get("language"));
    for (Json.Node item : root.get("results").items()) {
      Json.Node best = item.get("alternatives").at(0);
      String content = best.get("content").textOr("");
      String attachesTo = item.get("attaches_to").textOr("none");
      if (attachesTo.equals("next")) {
        words.attachToNext(content);
      } else if (attachesTo.equals("previous") || attachesTo.equals("both")) {
        words.attach(content);
        if (attachesTo.equals("both")) {
          words.glue();
        }
      } else if (best.isObject()) {
        Heard word =
            Heard.of(content, item)
                .timed(
                    JsonValues.seconds(item.get("start_time")),
                    JsonValues.seconds(item.get("end_time")))
                .sure(best.get("confidence").number())
                .by(speaker(best.get("speaker")));
        out.add(words, word, item);
      }
    }
  }

  private static void readOld(Recognized out, WordTrack words, Json.Node root) {
    JsonValues.language(out.draft(), root.get("job").get("lang"));
    SpeakerSpans speakers = new SpeakerSpans();
    for (Json.Node item : root.get("speakers").items()) {
      Optional<Duration> start = JsonValues.seconds(item.get("time"));
      speakers.add(
          start,
          JsonValues.end(start, JsonValues.seconds(item.get("duration"))),
          speaker(item.get("name")));
    }
    for (Json.Node item : root.get("words").items()) {
      String name = item.get("name").textOr("");
      if (name.matches("\\p{Punct}+")) {
        words.attach(name);
        continue;
      }
      Optional<Duration> start = JsonValues.seconds(item.get("time"));
      Heard word =
          Heard.of(name, item)
              .timed(start, JsonValues.end(start, JsonValues.seconds(item.get("duration"))))
              .sure(item.get("confidence").number())
              .by(speakers.speakerAt(start));
      out.add(words, word, item);
    }
  }

  private static Optional<String> speaker(Json.Node value) {
    return JsonValues.speaker(value).filter(label -> !label.matches(UNKNOWN));
  }
}
