package io.sorimark.speakers;

import io.sorimark.model.Turn;

/**
 * A turn and how sure it is that its speaker says it.
 *
 * @param turn with a speaker, by name, or by number ("Speaker 1") where no name is known
 * @param confidence 0 to 1; 1 where the source itself names the speaker
 */
public record Attributed(Turn turn, double confidence) {

  public Attributed {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a confidence: " + confidence);
    }
  }
}
