package io.sorimark.pipeline;

import io.sorimark.model.Cue;
import io.sorimark.model.Speaker;
import io.sorimark.model.Transcript;
import io.sorimark.model.VoiceSpan;
import io.sorimark.speakers.VoicedTranscript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** By cues with speakers, as of RTTM. */
  static HeardVoices of(List<Cue> cues) {
    List<String> speakers =
        cues.stream().flatMap(cue -> cue.speaker().stream()).distinct().toList();
    List<VoiceSpan> spans = new ArrayList<>();
    for (Cue cue : cues) {
      cue.speaker().ifPresent(who -> spans.add(new VoiceSpan(cue.span(), speakers.indexOf(who))));
    }
    Map<Integer, String> names = new TreeMap<>();
    for (int i = 0; i < speakers.size(); i++) {
      if (!Speaker.isNumbered(speakers.get(i))) {
        names.put(i, speakers.get(i).replace('_', ' '));
      }
    }
    return new HeardVoices(spans, names);
  }

  /** The same on a clock that began earlier. */
  HeardVoices plus(Duration shift) {
    return new HeardVoices(
        spans.stream().map(one -> new VoiceSpan(one.span().plus(shift), one.voice())).toList(),
        names);
  }

  /** A cue without text for each span. */
  List<Cue> cues() {
    return spans.stream().map(one -> Cue.of(one.span(), name(one.voice()), "")).toList();
  }

  private String name(int voice) {
    return names.getOrDefault(voice, Speaker.numbered(voice + 1));
  }

  /** The transcript with a speaker on each cue, as far as voices were heard. */
  Transcript label(Transcript transcript) {
    return VoicedTranscript.of(transcript, spans, names);
  }
}
