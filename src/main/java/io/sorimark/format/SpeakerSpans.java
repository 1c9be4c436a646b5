package io.sorimark.format;

import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who spoke when, for sources that tell it apart from the words. */
final class SpeakerSpans {

  /** One stretch of a speaker, or of nobody known. */
  record Stretch(TimeSpan span, Optional<String> speaker) {}

  private final TreeMap<Duration, Stretch> byStart = new TreeMap<>();

  /** Adds a stretch; one without a usable time says nothing. */
  void add(Optional<Duration> start, Optional<Duration> end, Optional<String> speaker) {
    if (start.isPresent() && end.isPresent() && end.get().compareTo(start.get()) >= 0) {
      byStart.put(start.get(), new Stretch(new TimeSpan(start.get(), end.get()), speaker));
    }
  }

  /** The stretch in which a word begins; the one that began last where they overlap. */
  Optional<Stretch> at(Optional<Duration> start) {
    return start.flatMap(this::lastBefore).filter(stretch -> holds(stretch.span(), start.get()));
  }

  Optional<String> speakerAt(Optional<Duration> start) {
    return at(start).flatMap(Stretch::speaker);
  }

  private Optional<Stretch> lastBefore(Duration time) {
    return Optional.ofNullable(byStart.floorEntry(time)).map(Map.Entry::getValue);
  }

  private static boolean holds(TimeSpan span, Duration time) {
    return span.contains(time) || span.start().equals(time);
  }
}
