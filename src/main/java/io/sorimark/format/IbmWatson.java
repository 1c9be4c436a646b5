package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * IBM Watson Speech to Text: {@code results[].alternatives[0]} with {@code timestamps[[word, start,
 * end]]} and {@code word_confidence[[word, confidence]]}; speakers apart from them in {@code
 * speaker_labels[{from, to, speaker}]}, one for each word. Several answers may follow one another
 * or stand in a list under {@code results}.
 */
final class IbmWatson {

  private IbmWatson() {}

  static Fit sniff(Input in) {
    List<Json.Node> answers = answers(in.json());
    Json.Node answer = answers.isEmpty() ? Json.Node.MISSING : answers.getFirst();
    Json.Node result = answer.get("results").at(0);
    Json.Node best = result.get("alternatives").at(0);
    if (best.has("timestamps")) {
      return Fit.SURE;
    }
    boolean signed = answer.has("result_index") || answer.has("speaker_labels");
    return best.has("transcript") && result.has("final") && signed ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.IBM_WATSON);
    for (Json.Node answer : answers(in.json())) {
      SpeakerSpans speakers = new SpeakerSpans();
      for (Json.Node label : answer.get("speaker_labels").items()) {
        speakers.add(
            JsonValues.seconds(label.get("from")),
            JsonValues.seconds(label.get("to")),
            JsonValues.speaker(label.get("speaker")));
      }
      for (Json.Node result : answer.get("results").items()) {
        if (!result.has("final") || result.get("final").isTrue()) {
          readResult(out, result, speakers);
        }
      }
    }
    return out.finish();
  }

  private static List<Json.Node> answers(Json json) {
    List<Json.Node> answers = new ArrayList<>();
    for (Json.Node value : json.values()) {
      boolean holdsAnswers = value.get("results").at(0).has("results");
      answers.addAll(holdsAnswers ? value.get("results").items() : List.of(value));
    }
    return answers;
  }

  private static void readResult(Recognized out, Json.Node result, SpeakerSpans speakers) {
    Json.Node best = result.get("alternatives").at(0);
    List<Json.Node> stamps = best.get("timestamps").items();
    WordTrack words = new WordTrack();
    for (int i = 0; i < stamps.size(); i++) {
      Json.Node stamp = stamps.get(i);
      Heard word =
          Heard.of(stamp.at(0).textOr(""), stamp)
              .timed(JsonValues.seconds(stamp.at(1)), JsonValues.seconds(stamp.at(2)))
              .sure(best.get("word_confidence").at(i).at(1).number());
      out.add(words, word.by(speakers.speakerAt(word.start())), stamp);
    }
    words.spell(best.get("transcript").textOr(""));
    if (words.words().isEmpty()) {
      out.addCue(Heard.of(best.get("transcript").textOr(""), result));
    } else {
      out.addWords(words);
    }
  }
}
