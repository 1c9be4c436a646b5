package io.sorimark.eval;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a person wrote down about a name in a transcript.
 *
 * @param line of the table, 1-based
 * @param episode stem of the transcript's file; empty where the table is about one episode
 * @param start of the cue that it begins in; without it, every place where it stands is meant
 * @param surface as it stands there
 * @param right ways to write it that are right; of a look-alike, what it must not become
 * @param kind "mishear", "spacing" and so on; empty where the table does not say
 * @param duty what a corrector has to do about it
 * @param before the words before it, where the table has them
 * @param after the words after it
 */
public record NameRow(
    int line,
    String episode,
    Optional<Duration> start,
    String surface,
    List<String> right,
    String kind,
    Duty duty,
    String before,
    String after) {

  /** What a corrector has to do. */
  public enum Duty {
    /** It must be put right. */
    REQUIRED,
    /** It may be, and need not. */
    OPTIONAL,
    /** It is right, and must stay. */
    LEAVE
  }

  public NameRow {
    right = List.copyOf(right);
  }

  /** The same with another time. */
  public NameRow at(Duration time) {
    return new NameRow(line, episode, Optional.of(time), surface, right, kind, duty, before, after);
  }

  boolean is(Duty other) {
    return duty == other;
  }
}
