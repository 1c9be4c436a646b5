package io.sorimark.format;

import io.sorimark.format.SpeakerSpans.Stretch;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import java.time.Duration;
import java.util.Optional;

/**
 * BBC Digital Paper Edit: {@code words[{id, start, end, text}]} and, apart from them, {@code
 * paragraphs[{id, start, end, speaker}]}. A word belongs to the paragraph in which it begins; a
 * word outside them all has no speaker.
 */
final class DpeJson {

  private DpeJson() {}

  static Fit sniff(Input in) {
    Json.Node root = in.json().root();
    Json.Node word = root.get("words").at(0);
    if (!word.has("text") || !word.has("start") || !word.has("end")) {
      return Fit.NO;
    }
    return root.get("paragraphs").at(0).has("start") ? Fit.SURE : Fit.LIKELY;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.DPE_JSON);
    Json.Node root = in.json().root();
    SpeakerSpans paragraphs = new SpeakerSpans();
    for (Json.Node item : root.get("paragraphs").items()) {
      paragraphs.add(
          JsonValues.seconds(item.get("start")),
          JsonValues.seconds(item.get("end")),
          JsonValues.speaker(item.get("speaker")));
    }
    WordTrack words = new WordTrack();
    Optional<Stretch> current = Optional.empty();
    for (Json.Node item : root.get("words").items()) {
      Optional<Duration> start = JsonValues.seconds(item.get("start"));
      Optional<Stretch> paragraph = paragraphs.at(start);
      if (!paragraph.equals(current)) {
        words.cut();
        current = paragraph;
      }
      Heard word =
          Heard.of(item.get("text").textOr(""), item)
              .timed(start, JsonValues.seconds(item.get("end")))
              .by(paragraph.flatMap(Stretch::speaker));
      out.add(words, word, item);
    }
    out.addWords(words);
    return out.finish();
  }
}
