package io.sorimark.speakers;

import io.sorimark.model.Cue;
import io.sorimark.model.Turn;
import java.util.ArrayList;
import java.util.List;

/** The text of a turn on one line, which can be cut into the cues that say it. */
final class TurnText {

  private final List<Cue> cues;
  private final int[] starts;
  private final String text;

  TurnText(Turn turn) {
    this.cues = turn.cues();
    this.starts = new int[cues.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      all.append(i == 0 ? "" : " ");
      starts[i] = all.length();
      all.append(cues.get(i).text().replace('\n', ' '));
    }
    this.text = all.toString();
  }

  String text() {
    return text;
  }

  /** The cues, or pieces of cues, that say what stands in {@code [from, to)}. */
  List<Cue> cues(int from, int to) {
    List<Cue> said = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      Cue cue = cues.get(i);
      int begin = Math.max(0, from - starts[i]);
      int end = Math.min(cue.text().length(), to - starts[i]);
      if (begin == 0 && end == cue.text().length()) {
        said.add(cue);
      } else if (begin < end && !cue.text().substring(begin, end).isBlank()) {
        said.add(cue.part(begin, end));
      }
    }
    return said;
  }
}
