package io.sorimark.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One speaker until another speaks.
 *
 * @param speaker empty where the source says that somebody else speaks and not who
 * @param cues the cues, or pieces of cues, that are said in it, by start; at least one
 */
public record Turn(Optional<Speaker> speaker, List<Cue> cues) {

  public Turn {
    cues = List.copyOf(cues);
    if (cues.isEmpty()) {
      throw new IllegalArgumentException("a turn in which nothing is said");
    }
  }

  public Duration start() {
    return cues.getFirst().span().start();
  }

  /** From the first start to the latest end. */
  public TimeSpan span() {
    Duration end =
        cues.stream().map(cue -> cue.span().end()).max(Duration::compareTo).orElse(start());
    return new TimeSpan(start(), end);
  }

  /** All that is said in it on one line. */
  public String text() {
    return cues.stream().map(cue -> cue.text().replace('\n', ' ')).collect(Collectors.joining(" "));
  }
}
