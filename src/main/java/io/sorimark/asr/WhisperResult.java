package io.sorimark.asr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What our Whisper worker says of a segment: {@code {"start": .., "end": .., "language": "en",
 * "estimated": false, "words": [[start, end, probability, "text"], ..]}}, times in hundredths of a
 * second. Whisper writes something where nobody speaks, too: that is left out, and told.
 */
final class WhisperResult implements Dialect {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** {@code [BLANK_AUDIO]}, {@code (upbeat music)}, {@code *sighs*}, notes. */
  private static final Pattern NO_WORDS =
      Pattern.compile("(?:\\[[^\\]]*]|\\([^)]*\\)|\\*[^*]*\\*|[♪♫\\s.,…-])*");

  /** What is silence to this share has no words in it. */
  private static final double SILENT = 0.9;

  @Override
  public Utterance utterance(String json, Duration shift) throws IOException {
    JsonNode segment = JSON.readTree(json);
    List<Word> words = new ArrayList<>();
    for (JsonNode word : segment.path("words")) {
      JsonNode sure = word.path(2);
      words.add(
          new Word(
              span(word.path(0).asLong(), word.path(1).asLong(), shift),
              word.path(3).asText(),
              sure.isNumber()
                  ? OptionalDouble.of(rounded(sure.asDouble()))
                  : OptionalDouble.empty()));
    }
    return new Utterance(
        span(segment.path("start").asLong(), segment.path("end").asLong(), shift),
        words,
        Optional.of(segment.path("language").asText()).filter(name -> !name.isEmpty()),
        segment.path("estimated").asBoolean());
  }

  /** To thousandths. */
  private static double rounded(double sure) {
    return Math.round(Math.clamp(sure, 0, 1) * 1000) / 1000.0;
  }

  private static TimeSpan span(long start, long end, Duration shift) {
    long from = Math.max(0, start);
    return TimeSpan.ofMillis(from * 10, Math.max(from, end) * 10).plus(shift);
  }

  @Override
  public Recognized recognized(Stretch stretch, List<Utterance> utterances) {
    List<Word> words = new ArrayList<>();
    List<Unspoken> unspoken = new ArrayList<>();
    for (Utterance said : utterances) {
      if (said.words().isEmpty()) {
        continue;
      }
      if (isUnspoken(said, stretch.quiet())) {
        add(new Unspoken(said.span(), said.text()), unspoken);
      } else {
        said.words().forEach(word -> words.add(placed(word, stretch)));
      }
    }
    return new Recognized(
        words, language(utterances), utterances.stream().anyMatch(Utterance::estimated), unspoken);
  }

  /** A loop, the same again and again, is told once. */
  private static void add(Unspoken next, List<Unspoken> unspoken) {
    Optional<Unspoken> last =
        unspoken.isEmpty() ? Optional.empty() : Optional.of(unspoken.getLast());
    if (last.filter(piece -> piece.text().equals(next.text())).isPresent()) {
      Duration start = unspoken.removeLast().span().start();
      unspoken.add(new Unspoken(new TimeSpan(start, next.span().end()), next.text()));
    } else {
      unspoken.add(next);
    }
  }

  /** By what it says, or because nobody speaks at that time. */
  private static boolean isUnspoken(Utterance said, Quiet quiet) {
    TimeSpan words =
        new TimeSpan(said.words().getFirst().span().start(), said.words().getLast().span().end());
    return NO_WORDS.matcher(said.text()).matches()
        || (quiet.silentShare(said.span()) >= SILENT && quiet.silentShare(words) >= SILENT);
  }

  /** Its stretch begins and ends in pauses: what is heard in it is its own, whatever its times. */
  private static Word placed(Word word, Stretch stretch) {
    TimeSpan span = stretch.quiet().trimmed(word.span());
    TimeSpan own = stretch.own();
    return new Word(
        new TimeSpan(within(span.start(), own), within(span.end(), own)),
        word.text(),
        word.confidence());
  }

  private static Duration within(Duration time, TimeSpan own) {
    return time.compareTo(own.start()) < 0
        ? own.start()
        : time.compareTo(own.end()) > 0 ? own.end() : time;
  }

  private static Optional<String> language(List<Utterance> utterances) {
    return utterances.stream()
        .flatMap(said -> said.language().stream())
        .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }
}
