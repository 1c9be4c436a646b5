package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What Vosk says of each utterance: {@code {"text": .., "result": [{conf, start, end, word}]}}.
 *
 * <ul>
 *   <li>The results of one recording come one after another, in an array, or one a line.
 *   <li>With alternatives ({@code setMaxAlternatives}) the first is taken; its words have no
 *       confidence.
 *   <li>Partial results are passed over: what they say comes again. So are speaker vectors.
 *   <li>An utterance without words has no times.
 * </ul>
 */
final class VoskJson {

  private VoskJson() {}

  static Fit sniff(Input in) {
    List<Json.Node> values = utterances(in);
    if (values.stream().limit(20).map(VoskJson::best).anyMatch(VoskJson::hasVoskWords)) {
      return Fit.SURE;
    }
    boolean bare = !values.isEmpty() && values.stream().limit(20).allMatch(VoskJson::isBare);
    if (!bare) {
      return Fit.NO;
    }
    return values.size() > 1 || values.getFirst().has("alternatives") ? Fit.LIKELY : Fit.FALLBACK;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.VOSK_JSON);
    for (Json.Node value : utterances(in)) {
      if (!isPartial(value)) {
        readUtterance(out, value, best(value));
      }
    }
    return out.finish();
  }

  private static void readUtterance(Recognized out, Json.Node value, Json.Node best) {
    WordTrack words = new WordTrack();
    for (Json.Node item : best.get("result").items()) {
      Heard word =
          Heard.of(item.get("word").textOr(""), item)
              .timed(JsonValues.seconds(item.get("start")), JsonValues.seconds(item.get("end")))
              .sure(item.get("conf").number());
      out.add(words, word, item);
    }
    if (!words.words().isEmpty()) {
      out.addWords(words);
    } else if (best.has("text")) {
      out.addCue(Heard.of(best.get("text").textOr(""), best));
    } else {
      out.unread(value);
    }
  }

  private static List<Json.Node> utterances(Input in) {
    List<Json.Node> all = new ArrayList<>();
    for (Json.Node value : in.json().values()) {
      all.addAll(value.isArray() ? value.items() : List.of(value));
    }
    return all;
  }

  private static Json.Node best(Json.Node value) {
    return value.has("alternatives") ? value.get("alternatives").at(0) : value;
  }

  private static boolean isPartial(Json.Node value) {
    return value.has("partial") && !value.has("text");
  }

  private static boolean hasVoskWords(Json.Node best) {
    Json.Node word = best.get("result").at(0);
    return word.has("word") && word.has("start") && word.has("end");
  }

  /** An object of nothing but a text, or alternatives of it, or a partial result. */
  private static boolean isBare(Json.Node value) {
    Json.Node best = best(value);
    return (isPartial(value) || best.get("text").text().isPresent())
        && value.fields().stream()
            .map(Json.Field::name)
            .allMatch(List.of("text", "partial", "alternatives", "spk", "spk_frames")::contains);
  }
}
