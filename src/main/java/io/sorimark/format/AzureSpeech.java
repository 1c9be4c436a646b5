package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Azure AI Speech, one phrase a cue:
 *
 * <ul>
 *   <li>batch transcription: {@code recognizedPhrases[{offsetInTicks, durationInTicks, nBest}]},
 *       ticks of 100 ns, or the ISO durations beside them
 *   <li>fast transcription: {@code phrases[{offsetMilliseconds, durationMilliseconds, text}]}
 *   <li>the REST answer for short audio, one object a phrase, with capital names
 * </ul>
 *
 * <p>The display form is the text. Words are spelled as it has them, when it has as many.
 */
final class AzureSpeech {

  private AzureSpeech() {}

  static Fit sniff(Input in) {
    Json.Node root = in.json().root();
    boolean known =
        root.has("recognizedPhrases")
            || root.has("combinedPhrases")
            || root.get("phrases").at(0).has("offsetMilliseconds")
            || (root.has("RecognitionStatus") && root.has("Offset"));
    return known ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.AZURE_SPEECH);
    List<Json.Node> phrases = phrases(in.json());
    phrases.stream()
        .map(phrase -> phrase.get("locale"))
        .findFirst()
        .ifPresent(locale -> JsonValues.language(out.draft(), locale));
    boolean severalChannels =
        phrases.stream().map(phrase -> phrase.get("channel").textOr("")).distinct().count() > 1;
    phrases.forEach(phrase -> readPhrase(out, phrase, severalChannels));
    return out.finish();
  }

  /** The channels of a batch come one after another: by time they are one conversation. */
  private static List<Json.Node> phrases(Json json) {
    Json.Node array = json.root().any("recognizedPhrases", "phrases");
    List<Json.Node> phrases = new ArrayList<>(array.isArray() ? array.items() : json.values());
    if (phrases.stream().map(phrase -> phrase.get("channel").textOr("")).distinct().count() > 1) {
      phrases.sort(Comparator.comparing(phrase -> offset(phrase).orElse(Duration.ZERO)));
    }
    return phrases;
  }

  private static void readPhrase(Recognized out, Json.Node phrase, boolean severalChannels) {
    Json.Node best = phrase.any("nBest", "NBest").at(0);
    best = best.isObject() ? best : phrase;
    Optional<String> channel =
        severalChannels ? phrase.get("channel").text().map(c -> "Channel " + c) : Optional.empty();
    Heard whole =
        timed(phrase, best.any("display", "Display", "DisplayText", "text", "lexical").textOr(""))
            .by(JsonValues.speaker(phrase.any("speaker", "SpeakerId")).or(() -> channel));
    WordTrack words = new WordTrack();
    for (Json.Node item : best.any("displayWords", "words", "Words").items()) {
      Heard word =
          timed(item, item.any("displayText", "word", "Word", "text").textOr(""))
              .sure(item.any("confidence", "Confidence").number());
      out.add(words, word, item);
    }
    out.addCue(whole, words);
  }

  private static Heard timed(Json.Node item, String text) {
    Optional<Duration> start = offset(item);
    Optional<Duration> length =
        JsonValues.ticks(item.any("durationInTicks", "Duration"))
            .or(() -> JsonValues.millis(item.get("durationMilliseconds")))
            .or(() -> iso(item.get("duration")));
    return Heard.of(text, item).timed(start, JsonValues.end(start, length));
  }

  private static Optional<Duration> offset(Json.Node item) {
    return JsonValues.ticks(item.any("offsetInTicks", "Offset"))
        .or(() -> JsonValues.millis(item.get("offsetMilliseconds")))
        .or(() -> iso(item.get("offset")));
  }

  private static Optional<Duration> iso(Json.Node value) {
    try {
      return value.text().map(Duration::parse).filter(time -> !time.isNegative());
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }
}
