package io.sorimark.names;

import io.sorimark.model.Correction;
import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a correction changes in one cue.
 *
 * @param cue index of the cue
 * @param from in its text, in UTF-16 units
 * @param to exclusive
 * @param replacement without white space at its ends; may be empty
 */
record CueEdit(int cue, int from, int to, String replacement) {

  /** What stands where the correction is to be made, cues joined by a space. */
  static String original(Transcript transcript, Correction correction) {
    StringJoiner original = new StringJoiner(" ");
    for (CueEdit edit : stretches(transcript, correction)) {
      original.add(transcript.cues().get(edit.cue).text().substring(edit.from, edit.to).strip());
    }
    return original.toString();
  }

  /** The edits of each cue: its share of the words goes to each. */
  static List<CueEdit> of(Transcript transcript, Correction correction) {
    List<CueEdit> stretches = stretches(transcript, correction);
    List<String> words = Arrays.asList(correction.replacement().split(" "));
    List<CueEdit> edits = new ArrayList<>();
    int given = 0;
    for (int i = 0; i < stretches.size(); i++) {
      CueEdit stretch = stretches.get(i);
      int left = words.size() - given;
      int later = stretches.size() - 1 - i;
      int had = stretch.wordsIn(transcript.cues().get(stretch.cue));
      int share = later == 0 ? left : Math.min(left, Math.clamp(left - later, 1, had));
      edits.add(stretch.with(String.join(" ", words.subList(given, given + share))));
      given += share;
    }
    return edits;
  }

  /** The cue with the edit made. */
  Cue in(Cue before) {
    String text = before.text();
    String head = text.substring(0, from);
    String tail = text.substring(to);
    String joined =
        replacement.isEmpty() ? (head + tail.stripLeading()).strip() : head + replacement + tail;
    return before.withText(joined).withWords(TimedWords.edited(before, this));
  }

  private CueEdit with(String newReplacement) {
    return new CueEdit(cue, from, to, newReplacement);
  }

  private int wordsIn(Cue whole) {
    return Math.max(1, whole.text().substring(from, to).strip().split("\\s+").length);
  }

  private static List<CueEdit> stretches(Transcript transcript, Correction correction) {
    List<CueEdit> stretches = new ArrayList<>();
    int last = correction.to().cue();
    for (int cue = correction.from().cue(); cue <= last; cue++) {
      int from = cue == correction.from().cue() ? correction.from().offset() : 0;
      int length = transcript.cues().get(cue).text().length();
      int to = cue == last ? correction.to().offset() : length;
      stretches.add(new CueEdit(cue, Math.min(from, to), to, ""));
    }
    return stretches;
  }
}
