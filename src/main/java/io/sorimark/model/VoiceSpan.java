package io.sorimark.model;

/**
 * One voice without a break, as it is heard in a recording.
 *
 * @param voice a number, 0-based, in the order in which voices begin to speak; not yet a person
 */
public record VoiceSpan(TimeSpan span, int voice) {

  public VoiceSpan {
    if (voice < 0) {
      throw new IllegalArgumentException("not a voice: " + voice);
    }
  }
}
