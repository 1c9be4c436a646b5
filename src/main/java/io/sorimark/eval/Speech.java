package io.sorimark.eval;

import io.sorimark.model.Cue;
import io.sorimark.model.Speaker;
import io.sorimark.model.Turn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Who says each word.
 *
 * @param words as {@link Normalizer} sees them
 * @param speakers one for each word, empty where nobody knows
 * @param changes indexes of words that somebody else begins to speak with, ascending; the first
 *     word of all is none
 */
public record Speech(List<String> words, List<Optional<String>> speakers, List<Integer> changes) {

  public Speech {
    words = List.copyOf(words);
    speakers = List.copyOf(speakers);
    changes = List.copyOf(changes);
  }

  /** A turn without a speaker changes hands all the same. */
  public static Speech of(List<Turn> turns) {
    return of(turns, i -> turns.get(i).speaker().map(Speaker::name));
  }

  /** The same turns with speakers by the number of the turn. */
  public static Speech of(List<Turn> turns, IntFunction<Optional<String>> speaker) {
    Builder speech = new Builder();
    for (int i = 0; i < turns.size(); i++) {
      speech.add(turns.get(i).text(), speaker.apply(i), true);
    }
    return speech.build();
  }

  /** Cues with a known speaker each. */
  static Speech of(List<Cue> cues, List<String> speakers) {
    Builder speech = new Builder();
    for (int i = 0; i < cues.size(); i++) {
      speech.add(cues.get(i).text(), Optional.of(speakers.get(i)), false);
    }
    return speech.build();
  }

  private static final class Builder {
    private final List<String> words = new ArrayList<>();
    private final List<Optional<String>> speakers = new ArrayList<>();
    private final BitSet changes = new BitSet();

    void add(String text, Optional<String> speaker, boolean newTurn) {
      List<String> more = Normalizer.words(text);
      boolean same = !speakers.isEmpty() && speakers.getLast().equals(speaker);
      boolean goesOn = same && (speaker.isPresent() || !newTurn);
      if (!more.isEmpty() && !words.isEmpty() && !goesOn) {
        changes.set(words.size());
      }
      words.addAll(more);
      speakers.addAll(Collections.nCopies(more.size(), speaker));
    }

    Speech build() {
      return new Speech(words, speakers, changes.stream().boxed().toList());
    }
  }
}
