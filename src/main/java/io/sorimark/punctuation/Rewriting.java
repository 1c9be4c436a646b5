package io.sorimark.punctuation;

import io.sorimark.model.Cue;
import io.sorimark.model.Word;
import io.sorimark.text.PunctuatedWord;
import io.sorimark.text.PunctuatedWord.Sign;
import java.util.ArrayList;
import java.util.List;

/** Writes one cue anew, with its signs and capitals. Nothing but case changes, signs come in. */
final class Rewriting {

  private final Cue cue;

  /** The text with its capitals; as long as it was. */
  private final StringBuilder letters;

  private final List<Integer> places = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();

  private Rewriting(Cue cue) {
    this.cue = cue;
    this.letters = new StringBuilder(cue.text());
  }

  /**
   * The cue and its timed words as written now.
   *
   * @param words those of the cue
   * @param written how each is written
   * @param signs what stands behind each
   */
  static Cue of(Cue cue, List<PunctuatedWord> words, List<String> written, List<Sign> signs) {
    Rewriting rewriting = new Rewriting(cue);
    for (int i = 0; i < words.size(); i++) {
      rewriting.write(words.get(i), written.get(i), signs.get(i));
    }
    return cue.withText(rewriting.part(0, cue.text().length())).withWords(rewriting.words());
  }

  private void write(PunctuatedWord word, String written, Sign sign) {
    letters.replace(word.start(), word.end(), written);
    if (word.sign() == Sign.NONE && sign != Sign.NONE) {
      places.add(word.end());
      signs.add(sign);
    }
  }

  private List<Word> words() {
    int[] starts = WordTimes.places(cue);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      Word word = cue.words().get(i);
      String text = part(starts[i], starts[i] + word.text().length());
      words.add(new Word(word.span(), text, word.confidence()));
    }
    return starts.length == 0 ? cue.words() : words;
  }

  /** What stands at {@code [from, to)} of the old text, with the signs that come in there. */
  private String part(int from, int to) {
    StringBuilder part = new StringBuilder();
    int at = from;
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      if (place > from && place <= to) {
        part.append(letters, at, place).append(character(signs.get(i)));
        at = place;
      }
    }
    return part.append(letters, at, to).toString();
  }

  private static char character(Sign sign) {
    return switch (sign) {
      case COMMA -> ',';
      case QUESTION -> '?';
      case PERIOD, NONE -> '.';
    };
  }
}
