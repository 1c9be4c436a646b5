package io.sorimark.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was said, in cues ordered by start. Cues may overlap (crosstalk) and there may be none.
 *
 * @param timing how much of the spans the source itself had
 * @param language BCP 47 tag, when the source names one
 * @param source identifier of the format it was read from ("vtt"), empty when it was made here
 * @param notes what the file held beside its cues, in file order
 */
public record Transcript(
    List<Cue> cues, Timing timing, Optional<String> language, String source, List<Note> notes) {

  public Transcript {
    cues = List.copyOf(cues);
    notes = List.copyOf(notes);
    for (int i = 1; i < cues.size(); i++) {
      if (cues.get(i).span().start().compareTo(cues.get(i - 1).span().start()) < 0) {
        throw new IllegalArgumentException("cue " + i + " starts before the one ahead of it");
      }
    }
  }

  public static Transcript of(List<Cue> cues) {
    return new Transcript(cues, Timing.SPANS, Optional.empty(), "", List.of());
  }

  /** The same transcript with other cues, notes kept. */
  public Transcript withCues(List<Cue> newCues) {
    return new Transcript(newCues, timing, language, source, notes);
  }

  public Transcript withNotes(List<Note> newNotes) {
    return new Transcript(cues, timing, language, source, newNotes);
  }

  /** The latest end of any cue; zero when there is none. */
  public Duration end() {
    return cues.stream()
        .map(cue -> cue.span().end())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  public boolean hasWords() {
    return cues.stream().anyMatch(cue -> !cue.words().isEmpty());
  }

  public boolean hasSpeakers() {
    return cues.stream().anyMatch(cue -> cue.speaker().isPresent());
  }
}
