package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Google Cloud Speech-to-Text, versions 1 and 2: {@code results[].alternatives[]}, of which the
 * first counts, also inside the {@code response} of a long-running operation. Field names come in
 * both cases; a time is {@code "12.9s"} or {@code {seconds, nanos}}, and a missing one means 0.
 *
 * <p>With speaker tags the last result repeats all words of the recording: then it alone is read. A
 * result without words has its end alone, and begins where the one ahead ends.
 */
final class GoogleStt {

  private GoogleStt() {}

  static Fit sniff(Input in) {
    Json.Node result = results(in.json().root()).at(0);
    Json.Node best = result.get("alternatives").at(0);
    Json.Node word = best.get("words").at(0);
    if (word.has("word")) {
      return Fit.SURE;
    }
    if (!best.has("transcript") || best.has("timestamps")) {
      return Fit.NO;
    }
    boolean signed =
        result.any(
                "languageCode", "language_code", "resultEndTime", "result_end_time", "channelTag")
            != Json.Node.MISSING;
    return signed ? Fit.SURE : Fit.LIKELY;
  }

  static Parsed read(Input in) {
    Recognized out = Recognized.ofJson(in, Format.GOOGLE_STT);
    List<Json.Node> results = results(in.json().root()).items();
    List<Json.Node> read = lastHoldsAll(results) ? List.of(results.getLast()) : results;
    Optional<Duration> end = Optional.of(Duration.ZERO);
    for (Json.Node result : read) {
      JsonValues.language(out.draft(), result.any("languageCode", "language_code"));
      Optional<Duration> start = end;
      end = time(result.any("resultEndTime", "resultEndOffset", "result_end_time"));
      Json.Node best = result.get("alternatives").at(0);
      WordTrack words = words(out, best);
      words.spell(best.get("transcript").textOr(""));
      if (words.words().isEmpty()) {
        Heard whole = Heard.of(best.get("transcript").textOr(""), result);
        out.addCue(end.isPresent() ? whole.timed(start, end) : whole);
      } else {
        out.addWords(words);
      }
    }
    return out.finish();
  }

  private static Json.Node results(Json.Node root) {
    Json.Node response = root.any("response", "transcript");
    return response.isObject() ? response.get("results") : root.get("results");
  }

  private static WordTrack words(Recognized out, Json.Node best) {
    WordTrack words = new WordTrack();
    for (Json.Node item : best.get("words").items()) {
      Heard word =
          Heard.of(item.get("word").textOr(""), item)
              .timed(
                  wordTime(item, "startTime", "start_time", "startOffset", "start_offset"),
                  wordTime(item, "endTime", "end_time", "endOffset", "end_offset"))
              .sure(item.get("confidence").number())
              .by(speaker(item));
      out.add(words, word, item);
    }
    return words;
  }

  /** Protocol buffers leave out what is zero: a word with only an end begins at 0. */
  private static Optional<Duration> wordTime(Json.Node word, String... names) {
    Json.Node value = word.any(names);
    boolean zeroLeftOut =
        value == Json.Node.MISSING && word.any("endTime", "end_time", "endOffset") != value;
    return zeroLeftOut ? Optional.of(Duration.ZERO) : time(value);
  }

  private static Optional<Duration> time(Json.Node value) {
    if (!value.isObject()) {
      return JsonValues.seconds(value);
    }
    Optional<Duration> seconds =
        value.has("seconds")
            ? JsonValues.seconds(value.get("seconds"))
            : Optional.of(Duration.ZERO);
    long nanos = (long) value.get("nanos").number().orElse(0);
    return nanos >= 0 && nanos < 1_000_000_000 ? seconds.map(s -> s.plusNanos(nanos)) : seconds;
  }

  /** Tag 0 is no speaker: the field's default. */
  private static Optional<String> speaker(Json.Node word) {
    return JsonValues.speaker(
            word.any("speakerLabel", "speaker_label", "speakerTag", "speaker_tag"))
        .filter(label -> !label.equals("Speaker 0"));
  }

  private static boolean lastHoldsAll(List<Json.Node> results) {
    if (results.size() < 2 || taggedWords(results.getLast()) == 0) {
      return false;
    }
    List<Json.Node> ahead = results.subList(0, results.size() - 1);
    long wordsAhead = ahead.stream().mapToLong(result -> wordItems(result).size()).sum();
    boolean untaggedAhead = ahead.stream().allMatch(result -> taggedWords(result) == 0);
    return untaggedAhead || (wordsAhead > 0 && wordItems(results.getLast()).size() == wordsAhead);
  }

  private static long taggedWords(Json.Node result) {
    return wordItems(result).stream().filter(word -> speaker(word).isPresent()).count();
  }

  private static List<Json.Node> wordItems(Json.Node result) {
    return result.get("alternatives").at(0).get("words").items();
  }
}
