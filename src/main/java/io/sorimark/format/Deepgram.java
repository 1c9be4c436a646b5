package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deepgram's answer for a recording: its utterances when they were asked for, otherwise the words
 * of each channel, otherwise the sentences of its paragraphs. Times are seconds; the SDKs put the
 * whole into {@code result}. Channels count as speakers when there are several and no other label.
 */
final class Deepgram {

  private Deepgram() {}

  static Fit sniff(Input in) {
    Json.Node results = results(in.json().root());
    boolean known =
        results.get("channels").at(0).has("alternatives")
            || results.get("utterances").at(0).has("transcript");
    return known ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.DEEPGRAM);
    Json.Node results = results(in.json().root());
    List<Json.Node> channels = results.get("channels").items();
    Json.Node first = channels.isEmpty() ? Json.Node.MISSING : channels.getFirst();
    JsonValues.language(out.draft(), first.get("detected_language"));
    results
        .get("summary")
        .get("short")
        .text()
        .ifPresent(summary -> out.draft().note("summary", summary));
    if (results.get("utterances").items().isEmpty()) {
      readChannels(out, channels);
    } else {
      results.get("utterances").items().forEach(item -> readUtterance(out, item));
    }
    return out.finish();
  }

  private static Json.Node results(Json.Node root) {
    return root.has("result") ? root.get("result").get("results") : root.get("results");
  }

  private static void readUtterance(Recognized out, Json.Node item) {
    Heard whole =
        Heard.of(item.get("transcript").textOr(""), item)
            .timed(JsonValues.seconds(item.get("start")), JsonValues.seconds(item.get("end")))
            .by(JsonValues.speaker(item.get("speaker")));
    out.addCue(whole, words(out, item, Optional.empty()));
  }

  private static void readChannels(Recognized out, List<Json.Node> channels) {
    List<WordTrack> tracks = new ArrayList<>();
    for (int i = 0; i < channels.size(); i++) {
      Optional<String> channel =
          channels.size() > 1 ? Optional.of("Channel " + i) : Optional.empty();
      Json.Node best = channels.get(i).get("alternatives").at(0);
      WordTrack words = words(out, best, channel);
      if (words.words().isEmpty()) {
        readSentences(out, best, channel);
      } else {
        tracks.add(words);
      }
    }
    out.addTracks(tracks);
  }

  private static WordTrack words(Recognized out, Json.Node holder, Optional<String> channel) {
    WordTrack words = new WordTrack();
    for (Json.Node item : holder.get("words").items()) {
      Heard word =
          Heard.of(item.any("punctuated_word", "word").textOr(""), item)
              .timed(JsonValues.seconds(item.get("start")), JsonValues.seconds(item.get("end")))
              .sure(item.get("confidence").number())
              .by(JsonValues.speaker(item.get("speaker")).or(() -> channel));
      out.add(words, word, item);
    }
    return words;
  }

  private static void readSentences(Recognized out, Json.Node best, Optional<String> channel) {
    List<Json.Node> paragraphs = best.get("paragraphs").get("paragraphs").items();
    if (paragraphs.isEmpty()) {
      out.addCue(Heard.of(best.get("transcript").textOr(""), best).by(channel));
    }
    for (Json.Node paragraph : paragraphs) {
      for (Json.Node item : paragraph.get("sentences").items()) {
        out.addCue(
            Heard.of(item.get("text").textOr(""), item)
                .timed(JsonValues.seconds(item.get("start")), JsonValues.seconds(item.get("end")))
                .by(JsonValues.speaker(paragraph.get("speaker")).or(() -> channel)));
      }
    }
  }
}
