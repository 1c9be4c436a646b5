package io.sorimark.speakers;

import io.sorimark.model.Cue;
import io.sorimark.model.Speaker;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import io.sorimark.text.TurnMarks;
import io.sorimark.text.TurnMarks.TurnMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a transcript into turns: by the speaker labels of its cues, and by turn marks where a cue
 * has no label. A dash says that somebody else speaks, not who, so such turns have no speaker.
 *
 * <p>A turn may begin inside a cue. Marks are taken out of the text; every other word is kept, in
 * order. Cues that say nothing are in no turn.
 */
public final class Turns {

  private final List<Turn> turns = new ArrayList<>();
  private List<Cue> said = new ArrayList<>();
  private Optional<String> label = Optional.empty();

  private Turns() {}

  /**
   * The turns by start; one for all when nothing tells speakers apart, none when nothing is said.
   */
  public static List<Turn> of(Transcript transcript) {
    Turns turns = new Turns();
    transcript.cues().forEach(turns::add);
    turns.close();
    return List.copyOf(turns.turns);
  }

  private void add(Cue cue) {
    Optional<String> own = cue.speaker().filter(name -> !name.isBlank());
    boolean labelled = own.isPresent();
    if (labelled && !own.equals(label)) {
      close();
      label = own;
    }
    int from = 0;
    Cue rest = cue;
    for (TurnMark mark : TurnMarks.in(cue.text())) {
      rest = say(rest, from, mark.start());
      if (!labelled) {
        close();
        label = Optional.empty();
      }
      from = mark.end();
    }
    say(rest, from, cue.text().length());
  }

  /** Gives the cue without its id once a piece has it. */
  private Cue say(Cue cue, int from, int to) {
    if (cue.text().substring(from, to).isBlank()) {
      return cue;
    }
    said.add(cue.part(from, to));
    return cue.withId(Optional.empty());
  }

  private void close() {
    if (!said.isEmpty()) {
      turns.add(new Turn(label.map(Speaker::new), said));
      said = new ArrayList<>();
    }
  }
}
