package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * YouTube's timed events as cues, the same for its JSON and XML spellings.
 *
 * <p>Recognized captions come in windows of two rolling lines: an event stays until its line has
 * rolled away, long after the next has begun, and words carry offsets. There each cue ends where
 * the next starts. Captions that people made, few of which overlap, are taken as they are.
 */
final class YouTubeEvents {

  /**
   * A piece of an event's text.
   *
   * @param ownStart whether the file says when it is spoken; otherwise the start is the event's
   */
  record Piece(String text, Duration start, boolean ownStart, OptionalDouble confidence) {}

  /**
   * One event that has pieces.
   *
   * @param append whether it adds to the line on screen, as the line breaks between events do
   */
  record Event(
      Duration start,
      Optional<Duration> end,
      List<Piece> pieces,
      boolean append,
      int line,
      int column) {

    String text() {
      StringBuilder text = new StringBuilder();
      pieces.forEach(piece -> text.append(piece.text()));
      return Texts.strippedLines(text.toString());
    }
  }

  private YouTubeEvents() {}

  /** Adds the cues of these events, which are in file order. */
  static void addCues(Draft draft, List<Event> events) {
    boolean timesWords =
        events.stream().flatMap(event -> event.pieces().stream()).anyMatch(Piece::ownStart);
    List<Event> spoken = events.stream().filter(event -> !event.text().isEmpty()).toList();
    List<Integer> outlasting =
        IntStream.range(0, spoken.size() - 1)
            .filter(i -> outlasts(spoken.get(i), spoken.get(i + 1).start()))
            .boxed()
            .toList();
    boolean rolling =
        timesWords
            || events.stream().anyMatch(Event::append)
            || outlasting.size() * 2 > spoken.size();
    for (int i = 0; i < spoken.size(); i++) {
      Event event = spoken.get(i);
      boolean cut = rolling && i + 1 < spoken.size() && outlasts(event, spoken.get(i + 1).start());
      Optional<Duration> end = cut ? Optional.of(spoken.get(i + 1).start()) : event.end();
      add(draft, event, end, timesWords);
    }
    if (rolling && !outlasting.isEmpty()) {
      reportCut(draft, spoken.get(outlasting.getFirst()), outlasting.size());
    }
  }

  private static boolean outlasts(Event event, Duration next) {
    return event.end().filter(end -> end.compareTo(next) > 0).isPresent()
        && next.compareTo(event.start()) >= 0;
  }

  private static void add(Draft draft, Event event, Optional<Duration> end, boolean timesWords) {
    Cue cue = Cue.of(TimeSpan.at(event.start()), event.text());
    if (timesWords) {
      cue = cue.withWords(words(event, end));
    }
    draft.cue(event.start(), end, cue, event.line(), event.column());
  }

  /** Each piece until the next one starts; none when a single piece holds a whole sentence. */
  private static List<Word> words(Event event, Optional<Duration> end) {
    List<Piece> pieces = event.pieces().stream().filter(p -> !p.text().isBlank()).toList();
    if (pieces.size() == 1 && pieces.getFirst().text().strip().contains(" ")) {
      return List.of();
    }
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Duration until =
          i + 1 < pieces.size() ? pieces.get(i + 1).start() : end.orElse(piece.start());
      Duration last = until.compareTo(piece.start()) < 0 ? piece.start() : until;
      words.add(
          new Word(new TimeSpan(piece.start(), last), piece.text().strip(), piece.confidence()));
    }
    return words;
  }

  private static void reportCut(Draft draft, Event first, int count) {
    draft.info(
        first.line(),
        first.column(),
        "rolling-end",
        "stays on screen while the next is spoken: ends where that starts"
            + (count == 1 ? "" : "; so do " + (count - 1) + " more"));
  }
}
