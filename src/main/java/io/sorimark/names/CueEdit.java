package io.sorimark.names;

import io.sorimark.model.Correction;
import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /**
   * The edits of each cue: its share of the words goes to each. A cue in which nothing else is said
   * gets a word in any case; none come out if there are too few.
   *
   * @param before the edit made last, which may have left nothing of its cue
   */
  static List<CueEdit> of(Transcript transcript, Correction correction, Optional<CueEdit> before) {
    List<CueEdit> stretches = stretches(transcript, correction);
    List<String> words = words(correction.replacement());
    boolean[] wanting = new boolean[stretches.size()];
    int reserved = 0;
    for (int i = 0; i < wanting.length; i++) {
      wanting[i] = stretches.get(i).isAll(transcript.cues().get(stretches.get(i).cue), before);
      reserved += wanting[i] ? 1 : 0;
    }
    if (reserved > words.size()) {
      return List.of();
    }
    List<CueEdit> edits = new ArrayList<>();
    int given = 0;
    for (int i = 0; i < wanting.length; i++) {
      CueEdit stretch = stretches.get(i);
      reserved -= wanting[i] ? 1 : 0;
      int left = words.size() - given;
      int later = wanting.length - 1 - i;
      int had = stretch.wordsIn(transcript.cues().get(stretch.cue));
      int share = later == 0 ? left : Math.min(left - reserved, Math.clamp(left - later, 1, had));
      edits.add(stretch.with(String.join(" ", words.subList(given, given + share))));
      given += share;
    }
    return edits;
  }

  private static List<String> words(String replacement) {
    return replacement.isBlank() ? List.of() : List.of(replacement.strip().split(" "));
  }

  /** Whether nothing else is said in the cue. */
  private boolean isAll(Cue whole, Optional<CueEdit> before) {
    int start =
        before
            .filter(edit -> edit.cue == cue && edit.replacement.isEmpty())
            .map(CueEdit::to)
            .orElse(0);
    String text = whole.text();
    String rest = text.substring(Math.min(start, from), from) + text.substring(to);
    boolean says = rest.codePoints().anyMatch(Character::isLetterOrDigit);
    return !says && !text.substring(from, to).isBlank();
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
