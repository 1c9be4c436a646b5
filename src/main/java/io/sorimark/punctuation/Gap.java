package io.sorimark.punctuation;

import java.time.Duration;
import java.util.List;

/**
 * What is known of the time between two words. How much each kind has to do with ends of sentences
 * differs from recognizer to recognizer and is learned from the transcript at hand ({@link
 * Evidence}); what is written here is what is believed before.
 */
enum Gap {
  /** No times, or both words in one cue that has none for words. */
  UNKNOWN(1, 1),
  /** Times of words say how long nothing is said. */
  NO_PAUSE(.2, .5),
  BREATH(.6, 1.2),
  SHORT_PAUSE(3, 3),
  PAUSE(6, 3.5),
  LONG_PAUSE(9, 2.5),
  SILENCE(12, 1.5),
  /** The cue ends, and there was no room for the next word. */
  FULL_CUE(1.2, 1.2),
  /** The cue ends though it is shorter than others. */
  SHORT_CUE(3, 1.5),
  /** Some time passes between the cues. */
  CUE_PAUSE(3, 1.5),
  /** Somebody else begins to speak. */
  TURN(50, .1);

  private static final List<Gap> PAUSES =
      List.of(NO_PAUSE, BREATH, SHORT_PAUSE, PAUSE, LONG_PAUSE, SILENCE);

  private static final Duration[] LIMITS = {
    Duration.ofMillis(60),
    Duration.ofMillis(180),
    Duration.ofMillis(350),
    Duration.ofMillis(700),
    Duration.ofMillis(1300)
  };

  /** How many times more often than elsewhere a sentence ends here. */
  final double endLift;

  /** How many times more often a comma stands here. */
  final double commaLift;

  Gap(double endLift, double commaLift) {
    this.endLift = endLift;
    this.commaLift = commaLift;
  }

  static Gap ofPause(Duration pause) {
    int kind = 0;
    while (kind < LIMITS.length && pause.compareTo(LIMITS[kind]) >= 0) {
      kind++;
    }
    return PAUSES.get(kind);
  }
}
