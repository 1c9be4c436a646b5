package io.sorimark.format;

import io.sorimark.format.PodcastJson.Unit;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import io.sorimark.model.Word;
import io.sorimark.reading.Json.Field;
import io.sorimark.reading.Json.Node;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Segments of a {@link PodcastJson} and its dialects, one a cue. */
final class SegmentReader {

  private static final Set<String> KNOWN_FIELDS =
      Set.of("speaker", "startTime", "endTime", "body", "start", "end", "text");

  /** Times of words, which our rich profile adds. */
  private static final String WORDS = "words";

  private final Draft draft;
  private final Unit unit;
  private final Set<String> otherFields = new TreeSet<>();
  private Duration latest = Duration.ZERO;

  SegmentReader(Draft draft, Unit unit) {
    this.draft = draft;
    this.unit = unit;
  }

  void read(List<Node> segments) {
    boolean hasEnds =
        segments.isEmpty()
            || segments.stream().anyMatch(segment -> time(endOf(segment)).isPresent());
    if (!hasEnds) {
      draft.timing(Timing.STARTS);
    }
    for (int i = 0; i < segments.size(); i++) {
      Optional<Node> next =
          i + 1 < segments.size() ? Optional.of(segments.get(i + 1)) : Optional.empty();
      read(segments.get(i), next, hasEnds);
    }
    if (!otherFields.isEmpty()) {
      draft.info(
          0,
          0,
          "unknown-field",
          "fields of segments that are left out: " + String.join(", ", otherFields));
    }
  }

  private void read(Node segment, Optional<Node> next, boolean hasEnds) {
    Optional<List<Word>> words = words(segment.get(WORDS));
    segment.fields().stream()
        .map(Field::name)
        .filter(name -> !KNOWN_FIELDS.contains(name) && !(name.equals(WORDS) && words.isPresent()))
        .forEach(otherFields::add);
    Optional<String> text = segment.any("body", "text").text();
    if (text.isEmpty()) {
      draft.error(
          segment.line(), segment.column(), "no-text", "not a segment: it has no text in \"body\"");
      return;
    }
    Cue cue = cue(segment, Texts.strippedLines(text.get())).withWords(words.orElse(List.of()));
    if (cue.text().isEmpty()) {
      draft.warning(segment.line(), segment.column(), "empty-text", "segment without text");
    }
    Duration start = start(segment);
    Duration end = hasEnds ? end(segment, start, next, cue.text()) : start;
    latest = end.compareTo(start) > 0 ? end : start;
    draft.cue(start, end, cue, segment.line(), segment.column());
  }

  private static Cue cue(Node segment, String text) {
    Optional<String> speaker =
        segment.get("speaker").text().map(Texts::oneLine).filter(name -> !name.isEmpty());
    return Cue.of(TimeSpan.at(Duration.ZERO), text).withSpeaker(speaker);
  }

  /** Words as our writer gives them; empty if one of them is of another kind. */
  private Optional<List<Word>> words(Node list) {
    List<Word> words = new ArrayList<>();
    for (Node item : list.items()) {
      Optional<Duration> start = time(item.get("startTime"));
      Optional<Duration> end = time(item.get("endTime"));
      String text = item.get("body").textOr("").strip();
      double sure = item.get("confidence").number().orElse(1);
      if (start.isEmpty()
          || end.filter(e -> e.compareTo(start.get()) >= 0).isEmpty()
          || text.isEmpty()
          || !(sure >= 0 && sure <= 1)) {
        return Optional.empty();
      }
      TimeSpan span = new TimeSpan(start.get(), end.get());
      words.add(new Word(span, text, item.get("confidence").number()));
    }
    return list.isArray() ? Optional.of(words) : Optional.empty();
  }

  private Duration start(Node segment) {
    Node start = segment.any("startTime", "start");
    return time(start)
        .orElseGet(() -> {
          Node at = start == Node.MISSING ? segment : start;
          draft.error(
              at.line(),
              at.column(),
              "bad-time",
              "no start time; taken as the end of the segment before");
          return latest;
        });
  }

  private Duration end(Node segment, Duration start, Optional<Node> next, String text) {
    Optional<Duration> end = time(endOf(segment));
    if (end.isPresent()) {
      return end.get();
    }
    draft.warning(
        segment.line(),
        segment.column(),
        "missing-end",
        "segment without an end time; taken as the next start");
    return next.flatMap(following -> time(following.any("startTime", "start")))
        .filter(nextStart -> nextStart.compareTo(start) >= 0)
        .orElseGet(() -> start.plus(Texts.speakingTime(text)));
  }

  private static Node endOf(Node segment) {
    return segment.any("endTime", "end");
  }

  /** A number in the list's unit, or a clock as a string. */
  private Optional<Duration> time(Node value) {
    OptionalDouble number = value.number();
    return number.isPresent()
        ? Timecode.ofSeconds(number.getAsDouble() * unit.inSeconds())
        : value.text().flatMap(Timecode::parse);
  }
}
