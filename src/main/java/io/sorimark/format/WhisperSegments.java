package io.sorimark.format;

import io.sorimark.format.SpeakerParts.Part;
import io.sorimark.model.Cue;
import io.sorimark.model.Mark;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import io.sorimark.reading.Json.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The segments of a {@link WhisperJson} as cues. */
final class WhisperSegments {

  /** Below this mean of log probabilities Whisper itself decodes anew (logprob_threshold). */
  private static final double UNLIKELY = -1;

  private final Draft draft;
  private Duration latest = Duration.ZERO;
  private Optional<Heard> firstPlaced = Optional.empty();
  private int placed;

  WhisperSegments(Draft draft) {
    this.draft = draft;
  }

  /**
   * Reads segments in file order.
   *
   * @param apart words that the file lists apart from its segments; each goes to the last segment
   *     that begins before it
   */
  void read(List<Node> segments, List<Heard> apart) {
    if (segments.isEmpty() && !apart.isEmpty()) {
      Heard first = apart.getFirst();
      draft.warning(first.line(), first.column(), "unread-value", "words without a segment");
      return;
    }
    List<List<Heard>> shares = shares(segments, apart);
    for (int i = 0; i < segments.size(); i++) {
      Node segment = segments.get(i);
      if (segment.get("text").text().isEmpty()) {
        draft.warning(segment.line(), segment.column(), "unread-value", "a segment without text");
      } else {
        read(
            segment,
            apart.isEmpty() ? WhisperWords.of(segment.get("words").items()) : shares.get(i));
      }
    }
    firstPlaced.ifPresent(word ->
        draft.info(
            word.line(),
            word.column(),
            "word-without-time",
            placed + " without a time, placed between their neighbours"));
  }

  private static List<List<Heard>> shares(List<Node> segments, List<Heard> words) {
    List<List<Heard>> shares = new ArrayList<>();
    segments.forEach(segment -> shares.add(new ArrayList<>()));
    int at = 0;
    for (Heard word : words) {
      while (at + 1 < segments.size() && beginsBefore(segments.get(at + 1), word)) {
        at++;
      }
      shares.get(at).add(word);
    }
    return shares;
  }

  private static boolean beginsBefore(Node segment, Heard word) {
    return word.isTimed()
        && start(segment).filter(start -> start.compareTo(word.span().start()) <= 0).isPresent();
  }

  private void read(Node segment, List<Heard> words) {
    String text = Texts.strippedLines(segment.get("text").textOr(""));
    Optional<String> speaker = WhisperSpeakers.named(segment.get("speaker").textOr(""));
    Duration start = start(segment, words);
    Duration end = end(segment, start, text);
    latest = end.compareTo(start) > 0 ? end : start;
    List<Word> timed = WhisperWords.timed(words, new TimeSpan(start, latest));
    countPlaced(words, timed);
    List<Part> parts = SpeakerParts.of(text, speaker, words);
    if (parts.size() == 1) {
      add(segment, start, end, parts.getFirst(), timed);
    } else {
      addParts(segment, new TimeSpan(start, latest), parts, timed);
    }
  }

  /** Each part lasts from its first word to its last, as far as words have times. */
  private void addParts(Node segment, TimeSpan span, List<Part> parts, List<Word> timed) {
    int at = 0;
    for (Part part : parts) {
      int to = timed.isEmpty() ? 0 : at + part.words().size();
      List<Word> own = timed.subList(at, to);
      add(
          segment,
          own.isEmpty() ? span.start() : own.getFirst().span().start(),
          own.isEmpty() ? span.end() : own.getLast().span().end(),
          part,
          own);
      at = to;
    }
  }

  private static Set<Mark> marks(Node segment) {
    double mean = segment.get("avg_logprob").number().orElse(0);
    return mean < UNLIKELY ? Set.of(Mark.DOUBTED) : Set.of();
  }

  private void add(Node segment, Duration start, Duration end, Part part, List<Word> words) {
    draft.cue(
        start,
        end,
        Cue.of(TimeSpan.at(start), part.text())
            .withSpeaker(part.speaker())
            .withWords(words)
            .withMarks(marks(segment)),
        segment.line(),
        segment.column());
  }

  private Duration start(Node segment, List<Heard> words) {
    return start(segment)
        .or(() -> words.stream().flatMap(word -> word.start().stream()).findFirst())
        .orElseGet(() -> {
          draft.error(
              segment.line(),
              segment.column(),
              "bad-time",
              "no start time; taken as the end of the segment before");
          return latest;
        });
  }

  private Duration end(Node segment, Duration start, String text) {
    Node end = segment.has("end") ? segment.get("end") : segment.get("timestamp").at(1);
    return JsonValues.seconds(end)
        .orElseGet(() -> {
          draft.warning(
              segment.line(),
              segment.column(),
              "missing-end",
              "segment without an end time; estimated from its text");
          return start.plus(Texts.speakingTime(text));
        });
  }

  private static Optional<Duration> start(Node segment) {
    return JsonValues.seconds(
        segment.has("start") ? segment.get("start") : segment.get("timestamp").at(0));
  }

  private void countPlaced(List<Heard> words, List<Word> timed) {
    if (!timed.isEmpty()) {
      List<Heard> untimed = words.stream().filter(word -> !WhisperWords.isTimed(word)).toList();
      placed += untimed.size();
      firstPlaced = firstPlaced.or(() -> untimed.stream().findFirst());
    }
  }
}
