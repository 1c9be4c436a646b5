package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amazon Transcribe: {@code results.items[]} of words and, without times, punctuation; numbers are
 * strings. The speaker stands at the item or, in older answers, in {@code speaker_labels} by time.
 * With channel identification each channel is a track of its own and its label the speaker.
 */
final class AwsTranscribe {

  private AwsTranscribe() {}

  static Fit sniff(Input in) {
    Json.Node results = in.json().root().get("results");
    Json.Node item = firstItem(results);
    boolean known = item.has("alternatives") && item.has("type");
    return known || results.get("transcripts").at(0).has("transcript") ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.AWS_TRANSCRIBE);
    Json.Node results = in.json().root().get("results");
    JsonValues.language(out.draft(), results.get("language_code"));
    SpeakerSpans speakers = speakers(results.get("speaker_labels"));
    List<WordTrack> tracks = new ArrayList<>();
    for (Json.Node channel : results.get("channel_labels").get("channels").items()) {
      tracks.add(words(out, channel, speakers, JsonValues.speaker(channel.get("channel_label"))));
    }
    if (tracks.isEmpty()) {
      tracks.add(words(out, results, speakers, Optional.empty()));
    }
    if (tracks.stream().allMatch(track -> track.words().isEmpty())) {
      results
          .get("transcripts")
          .items()
          .forEach(item -> out.addCue(Heard.of(item.get("transcript").textOr(""), item)));
    }
    out.addTracks(tracks);
    return out.finish();
  }

  private static Json.Node firstItem(Json.Node results) {
    Json.Node item = results.get("items").at(0);
    return item.isObject()
        ? item
        : results.get("channel_labels").get("channels").at(0).get("items").at(0);
  }

  private static SpeakerSpans speakers(Json.Node labels) {
    SpeakerSpans speakers = new SpeakerSpans();
    for (Json.Node segment : labels.get("segments").items()) {
      speakers.add(
          JsonValues.seconds(segment.get("start_time")),
          JsonValues.seconds(segment.get("end_time")),
          JsonValues.speaker(segment.get("speaker_label")));
    }
    return speakers;
  }

  private static WordTrack words(
      Recognized out, Json.Node holder, SpeakerSpans speakers, Optional<String> channel) {
    WordTrack words = new WordTrack();
    for (Json.Node item : holder.get("items").items()) {
      Json.Node best = item.get("alternatives").at(0);
      String text = best.get("content").textOr("");
      if (item.get("type").textOr("").equals("punctuation")) {
        words.attach(text);
        continue;
      }
      Optional<Duration> start = JsonValues.seconds(item.get("start_time"));
      Heard word =
          Heard.of(text, item)
              .timed(start, JsonValues.seconds(item.get("end_time")))
              .sure(best.get("confidence").number())
              .by(
                  JsonValues.speaker(item.get("speaker_label"))
                      .or(() -> speakers.speakerAt(start))
                      .or(() -> channel));
      out.add(words, word, item);
    }
    return words;
  }
}
