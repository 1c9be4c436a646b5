package io.sorimark.search;

import io.sorimark.model.TimeSpan;
import io.sorimark.search.Entry.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A place that was found.
 *
 * @param span from the cue that the match begins in to the one that it ends in; none in a section
 * @param speaker of the cue that it begins in
 * @param headings the title of the chapter, or the headings of the section, the widest first
 * @param date of the section or the episode
 * @param text of those cues, or of the section
 * @param matches where in the text, in order and apart; may be none where only the meaning fits
 * @param around the cues before and after it, when they were asked for
 */
public record Hit(
    Kind kind,
    Facts facts,
    Optional<TimeSpan> span,
    Optional<String> speaker,
    List<String> headings,
    Optional<LocalDate> date,
    String text,
    List<Range> matches,
    Around around) {

  /** What was found. */
  public enum Kind {
    CLIP,
    CHAPTER,
    SECTION
  }

  /** A stretch {@code [start, end)} of a text, in UTF-16 units. */
  public record Range(int start, int end) {}

  /** A cue beside a hit. */
  public record Line(TimeSpan span, Optional<String> speaker, String text) {}

  /** Cues before and after, by start. */
  public record Around(List<Line> before, List<Line> after) {
    public static final Around NONE = new Around(List.of(), List.of());

    public Around {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  public Hit {
    headings = List.copyOf(headings);
    matches = List.copyOf(matches);
  }

  /** The title of its chapter, or its own heading. */
  public Optional<String> heading() {
    return headings.isEmpty() ? Optional.empty() : Optional.of(headings.getLast());
  }

  /** From the first cue before it that was asked for to the last one after it. */
  public Optional<TimeSpan> stretch() {
    return span.map(own -> {
      TimeSpan first = around.before().isEmpty() ? own : around.before().getFirst().span();
      TimeSpan last = around.after().isEmpty() ? own : around.after().getLast().span();
      return new TimeSpan(first.start(), last.end());
    });
  }

  Hit with(Around newAround) {
    return new Hit(kind, facts, span, speaker, headings, date, text, matches, newAround);
  }

  Hit with(List<Range> newMatches) {
    return new Hit(kind, facts, span, speaker, headings, date, text, newMatches, around);
  }
}
