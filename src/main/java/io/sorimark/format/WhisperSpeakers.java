package io.sorimark.format;

import java.util.Optional;

/** Speakers as whisper programs name them. */
final class WhisperSpeakers {

  private WhisperSpeakers() {}

  /**
   * A label that stands by itself. whisper.cpp gives the number of a stereo channel, which becomes
   * "speaker 0", and "?" where it cannot tell, which is none.
   */
  static Optional<String> named(String label) {
    String name = label.strip();
    if (name.isEmpty() || name.equals("?")) {
      return Optional.empty();
    }
    return Optional.of(name.matches("\\d{1,3}") ? "speaker " + name : name);
  }
}
