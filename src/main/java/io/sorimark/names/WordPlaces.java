package io.sorimark.names;

import io.sorimark.model.Cue;

/** Where the timed words of a cue stand in its text. */
final class WordPlaces {

  private static final int[] NONE = {};

  private WordPlaces() {}

  /** One offset a word; none if there are no words or the text has others. */
  static int[] in(Cue cue) {
    int[] places = new int[cue.words().size()];
    int at = 0;
    for (int i = 0; i < places.length; i++) {
      String word = cue.words().get(i).text();
      places[i] = cue.text().indexOf(word, at);
      if (places[i] < 0) {
        return NONE;
      }
      at = places[i] + word.length();
    }
    return places;
  }
}
