package io.sorimark.audio;

import io.sorimark.model.TimeSpan;
import java.util.OptionalDouble;

/**
 * What to cut out of a recording, and how.
 *
 * @param span the stretch that is wanted, not empty
 * @param track 1-based
 * @param edges where the cut really goes
 * @param copies whether packets are copied as they are: quick and without loss, at the nearest
 *     edges of packets and without fades
 * @param loudness LUFS that the clip is brought to; empty to leave it as it is
 */
public record Clip(TimeSpan span, int track, Edges edges, boolean copies, OptionalDouble loudness) {

  /** Where a clip begins and ends. */
  public enum Edges {
    /** Where it was asked for. */
    EXACT,
    /** In the nearest pause, so that no word is cut in two. */
    PAUSE
  }

  public Clip {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("an empty clip: " + span);
    }
    if (copies && loudness.isPresent()) {
      throw new IllegalArgumentException("what is copied keeps its loudness");
    }
  }

  Clip withSpan(TimeSpan newSpan) {
    return new Clip(newSpan, track, edges, copies, loudness);
  }
}
