package io.sorimark.pipeline;

import java.time.Duration;

/**
 * A person's word on who speaks. Speakers are named by their number ("S1": the first who speaks) or
 * by what they are called at that point.
 */
public sealed interface SpeakerEdit {

  /** The speaker is called so. */
  record Name(String speaker, String name) implements SpeakerEdit {

    public Name {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a speaker without a name");
      }
    }
  }

  /** Two are one: what the other says, this speaker says. */
  record Merge(String speaker, String other) implements SpeakerEdit {}

  /** One is two: from this time on, somebody new says what this speaker says. */
  record Split(String speaker, Duration at) implements SpeakerEdit {}

  /** The turn at this time is this speaker's. */
  record Reassign(Duration at, String speaker) implements SpeakerEdit {}
}
