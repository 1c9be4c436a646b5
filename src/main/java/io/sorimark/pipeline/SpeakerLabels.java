package io.sorimark.pipeline;

import io.sorimark.model.Correction;
import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Labels of speakers, who may have got their names from what was misheard. */
public final class SpeakerLabels {

  private SpeakerLabels() {}

  /**
   * The transcript with each label put right that is, as a whole, what was corrected in its text.
   */
  static Transcript corrected(Transcript transcript, List<Correction> applied) {
    Map<String, String> right = new HashMap<>();
    for (Correction correction : applied) {
      right.merge(
          correction.original(),
          correction.replacement(),
          (one, other) -> one.equals(other) ? one : correction.original());
    }
    return transcript.withCues(
        transcript.cues().stream()
            .map(cue ->
                cue.withSpeaker(
                    cue.speaker().map(who -> right.getOrDefault(who, asNamed(who, applied)))))
            .toList());
  }

  /** Where "Marin" became "Maren" in the text, of Maren Holloway, so does Marin Holloway. */
  private static String asNamed(String label, List<Correction> applied) {
    return applied.stream()
        .filter(one ->
            (" " + label + " ")
                .replace(" " + one.original() + " ", " " + one.replacement() + " ")
                .strip()
                .equals(one.canonical()))
        .map(Correction::canonical)
        .findFirst()
        .orElse(label);
  }

  /** What labels became, by what they were, of two transcripts with the same cues. */
  public static Map<String, String> changes(Transcript before, Transcript after) {
    Map<String, String> changes = new LinkedHashMap<>();
    for (int i = 0; i < before.cues().size(); i++) {
      String was = label(before.cues().get(i));
      String is = label(after.cues().get(i));
      if (!was.equals(is)) {
        changes.put(was, is);
      }
    }
    return changes;
  }

  private static String label(Cue cue) {
    return cue.speaker().orElse("");
  }
}
