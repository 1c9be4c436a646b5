package io.sorimark.pipeline;

import io.sorimark.model.Transcript;
import io.sorimark.model.VoiceSpan;
import io.sorimark.speakers.VoicedTranscript;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Whose voice is heard when in a recording.
 *
 * @param spans by start
 * @param names of the voices that are known, by number
 */
record HeardVoices(List<VoiceSpan> spans, Map<Integer, String> names) {

  /** Nobody was listened to. */
  static final HeardVoices NONE = new HeardVoices(List.of(), Map.of());

  HeardVoices {
    spans = List.copyOf(spans);
    names = Map.copyOf(names);
  }

  /** The same on a clock that began earlier. */
  HeardVoices plus(Duration shift) {
    return new HeardVoices(
        spans.stream().map(one -> new VoiceSpan(one.span().plus(shift), one.voice())).toList(),
        names);
  }

  /** The transcript with a speaker on each cue, as far as voices were heard. */
  Transcript label(Transcript transcript) {
    return VoicedTranscript.of(transcript, spans, names);
  }
}
