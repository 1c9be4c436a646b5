package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rev.ai's transcript: {@code monologues[{speaker, elements[{type, value, ts, end_ts}]}]}, times in
 * seconds; Rev's human transcripts write {@code timestamp} as a clock. Elements of type "punct"
 * hold every mark and every blank between words. {@code speakers} may give names to the numbers.
 */
final class RevAi {

  private RevAi() {}

  static Fit sniff(Input in) {
    return in.json().root().get("monologues").at(0).has("elements") ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.REV_AI);
    Json.Node root = in.json().root();
    JsonValues.language(out.draft(), root.get("language"));
    Map<String, String> names = new HashMap<>();
    for (Json.Node speaker : root.get("speakers").items()) {
      names.put(speaker.get("id").textOr(""), speaker.get("name").textOr(""));
    }
    WordTrack words = new WordTrack();
    for (Json.Node monologue : root.get("monologues").items()) {
      words.cut();
      String name = names.getOrDefault(monologue.get("speaker").textOr(""), "");
      Optional<String> speaker =
          name.isBlank() ? JsonValues.speaker(monologue.get("speaker")) : Optional.of(name.strip());
      monologue.get("elements").items().forEach(item -> readElement(out, words, item, speaker));
    }
    out.addWords(words);
    return out.finish();
  }

  private static void readElement(
      Recognized out, WordTrack words, Json.Node item, Optional<String> speaker) {
    String value = item.get("value").textOr("");
    if (item.get("type").textOr("").equals("punct")) {
      readMark(words, value);
      return;
    }
    Heard word =
        Heard.of(value, item)
            .timed(
                JsonValues.seconds(item.any("ts", "timestamp")),
                JsonValues.seconds(item.any("end_ts", "end_timestamp")))
            .sure(item.get("confidence").number())
            .by(speaker);
    out.add(words, word, item);
  }

  /** ", " ends a word, " (" begins one, "-" joins two. */
  private static void readMark(WordTrack words, String value) {
    boolean blankAhead = value.isEmpty() || Character.isWhitespace(value.charAt(0));
    boolean blankAfter =
        value.isEmpty() || Character.isWhitespace(value.charAt(value.length() - 1));
    if (blankAhead && !blankAfter) {
      words.attachToNext(value);
    } else if (!value.isBlank()) {
      words.attach(value);
      if (!blankAfter) {
        words.glue();
      }
    }
  }
}
