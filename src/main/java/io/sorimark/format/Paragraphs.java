package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Paragraphs with a time here and there, on their way to be cues. A paragraph between two times
 * gets its own by the length of what is said before it, for people speak at about an even pace, and
 * the reading says so. Without any time there is none to give.
 *
 * <p>Lines and columns are 0-based.
 */
final class Paragraphs {

  private sealed interface Item {}

  private record Paragraph(
      int line, int column, Optional<Duration> start, Optional<String> speaker, String text)
      implements Item {}

  private record Remark(String kind, String text) implements Item {}

  private final List<Item> items = new ArrayList<>();

  /** Adds a paragraph; one without text is none. */
  void add(int line, int column, Optional<Duration> start, Optional<String> speaker, String text) {
    if (!text.isBlank()) {
      items.add(new Paragraph(line, column, start, speaker, text));
    }
  }

  /** Something beside the paragraphs, at the place where the next one will stand. */
  void note(String kind, String text) {
    items.add(new Remark(kind, text));
  }

  boolean isEmpty() {
    return paragraphs().isEmpty();
  }

  /** Everything so far becomes cues and notes of the draft. */
  void emit(Draft draft) {
    List<Paragraph> paragraphs = paragraphs();
    boolean timed = paragraphs.stream().anyMatch(paragraph -> paragraph.start().isPresent());
    draft.timing(timed || paragraphs.isEmpty() ? Timing.STARTS : Timing.NONE);
    List<Duration> starts = timed ? starts(paragraphs) : List.of();
    int next = 0;
    for (Item item : items) {
      switch (item) {
        case Remark remark -> draft.note(remark.kind(), remark.text());
        case Paragraph paragraph -> {
          Duration start = timed ? starts.get(next++) : Duration.ZERO;
          Cue cue = Cue.of(TimeSpan.at(start), paragraph.text()).withSpeaker(paragraph.speaker());
          draft.cue(cue, paragraph.line(), paragraph.column());
        }
      }
    }
    if (timed) {
      reportEstimates(draft, paragraphs);
    }
  }

  private List<Paragraph> paragraphs() {
    return items.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast).toList();
  }

  private static void reportEstimates(Draft draft, List<Paragraph> paragraphs) {
    List<Paragraph> estimated =
        paragraphs.stream().filter(paragraph -> paragraph.start().isEmpty()).toList();
    if (!estimated.isEmpty()) {
      draft.info(
          estimated.getFirst().line(),
          estimated.getFirst().column(),
          "estimated-times",
          String.format(
              Locale.ROOT,
              "%d of %d paragraphs have no time of their own; placed by the length of the text",
              estimated.size(),
              paragraphs.size()));
    }
  }

  /** A start for each: the given ones, and between them in proportion to the characters. */
  private static List<Duration> starts(List<Paragraph> paragraphs) {
    List<Duration> starts = new ArrayList<>();
    int from = 0;
    Duration at = Duration.ZERO;
    for (int i = 0; i <= paragraphs.size(); i++) {
      Optional<Duration> known =
          i < paragraphs.size() ? paragraphs.get(i).start() : Optional.empty();
      if (known.isPresent() || i == paragraphs.size()) {
        starts.addAll(spread(paragraphs.subList(from, i), at, known));
        from = i;
        at = known.orElse(at);
      }
    }
    return starts;
  }

  /** Starts of some paragraphs of which the first begins at {@code from}. */
  private static List<Duration> spread(
      List<Paragraph> paragraphs, Duration from, Optional<Duration> to) {
    Duration spoken = Duration.ZERO;
    List<Duration> starts = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      starts.add(spoken);
      spoken = spoken.plus(Texts.speakingTime(paragraph.text()));
    }
    double whole = spoken.toMillis();
    double room = to.map(end -> (double) end.minus(from).toMillis()).orElse(whole);
    double pace = whole == 0 || room < 0 ? 0 : room / whole;
    return starts.stream()
        .map(start -> from.plusMillis(Math.round(start.toMillis() * pace)))
        .toList();
  }
}
