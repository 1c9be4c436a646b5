package io.sorimark.punctuation;

import io.sorimark.model.Cue;
import io.sorimark.model.Word;
import io.sorimark.text.PunctuatedWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the timed words of a cue in its text. */
final class WordTimes {

  private WordTimes() {}

  /** The timed word of each written one; none where the cue's text has other words. */
  static List<Optional<Word>> of(Cue cue, List<PunctuatedWord> written) {
    int[] places = places(cue);
    if (places.length == 0) {
      return Collections.nCopies(written.size(), Optional.empty());
    }
    List<Optional<Word>> times = new ArrayList<>();
    int at = 0;
    for (PunctuatedWord word : written) {
      while (at < places.length && end(cue, places, at) < word.end()) {
        at++;
      }
      boolean holds = at < places.length && places[at] <= word.start();
      times.add(holds ? Optional.of(cue.words().get(at)) : Optional.empty());
    }
    return times;
  }

  /** Where each timed word begins in the text; none unless all are found. */
  static int[] places(Cue cue) {
    int[] places = new int[cue.words().size()];
    int at = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = cue.text().indexOf(cue.words().get(i).text(), at);
      if (places[i] < 0) {
        return new int[0];
      }
      at = end(cue, places, i);
    }
    return places;
  }

  private static int end(Cue cue, int[] places, int word) {
    return places[word] + cue.words().get(word).text().length();
  }
}
