package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import java.time.Duration;
import java.util.Optional;

/**
 * Kaldi's words in the JSON of two servers:
 *
 * <ul>
 *   <li>BBC Kaldi: {@code words[{word, punct, start, end, confidence}]} with punctuation in {@code
 *       punct}, speakers in {@code segmentation.segments}, all of it maybe under {@code retval}
 *   <li>kaldi-gstreamer-server: one object a segment, {@code result.hypotheses[{transcript,
 *       word-alignment}]}, whose words count from {@code segment-start}; over HTTP {@code
 *       hypotheses[{utterance}]} without times
 * </ul>
 */
final class KaldiJson {

  private KaldiJson() {}

  static Fit sniff(Input in) {
    Json.Node root = in.json().root();
    Json.Node word = bbc(root).get("words").at(0);
    boolean isBbc = word.has("punct") && word.has("start");
    boolean isServer = root.get("result").has("hypotheses") || root.has("hypotheses");
    return isBbc || isServer ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.KALDI_JSON);
    for (Json.Node value : in.json().values()) {
      if (bbc(value).has("words")) {
        readBbc(out, bbc(value));
      } else if (!value.get("result").has("final") || value.get("result").get("final").isTrue()) {
        readSegment(out, value);
      }
    }
    return out.finish();
  }

  private static Json.Node bbc(Json.Node root) {
    return root.has("retval") ? root.get("retval") : root;
  }

  private static void readBbc(Recognized out, Json.Node root) {
    SpeakerSpans speakers = new SpeakerSpans();
    for (Json.Node segment : root.get("segmentation").get("segments").items()) {
      Optional<Duration> start = JsonValues.seconds(segment.get("start"));
      speakers.add(
          start,
          JsonValues.end(start, JsonValues.seconds(segment.get("duration"))),
          JsonValues.speaker(segment.get("speaker").get("@id")));
    }
    WordTrack words = new WordTrack();
    for (Json.Node item : root.get("words").items()) {
      Optional<Duration> start = JsonValues.seconds(item.get("start"));
      Heard word =
          Heard.of(item.any("punct", "word").textOr(""), item)
              .timed(start, JsonValues.seconds(item.get("end")))
              .sure(item.any("confidence", "conf").number());
      out.add(words, word.by(speakers.speakerAt(start)), item);
    }
    out.addWords(words);
  }

  private static void readSegment(Recognized out, Json.Node value) {
    Json.Node best = value.get("result").any("hypotheses").at(0);
    best = best.isObject() ? best : value.get("hypotheses").at(0);
    Optional<Duration> offset = JsonValues.seconds(value.get("segment-start"));
    Optional<Duration> length = JsonValues.seconds(value.get("segment-length"));
    Heard whole =
        Heard.of(best.any("transcript", "utterance").textOr(""), value)
            .timed(offset, JsonValues.end(offset, length))
            .by(JsonValues.speaker(value.get("speaker")));
    WordTrack words = new WordTrack();
    for (Json.Node item : best.get("word-alignment").items()) {
      Optional<Duration> start =
          JsonValues.end(
              offset.or(() -> Optional.of(Duration.ZERO)), JsonValues.seconds(item.get("start")));
      Heard word =
          Heard.of(item.get("word").textOr(""), item)
              .timed(start, JsonValues.end(start, JsonValues.seconds(item.get("length"))))
              .sure(item.get("confidence").number())
              .by(whole.speaker());
      out.add(words, word, item);
    }
    if (words.spell(whole.text())) {
      out.addWords(words);
    } else {
      out.addCue(whole, words);
    }
  }
}
