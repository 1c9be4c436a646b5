package io.sorimark.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of one voice track, in file order. Recognizers give punctuation apart from the words;
 * here it is put where it belongs, so that no mark is lost and none stands alone.
 */
final class WordTrack {

  private final List<Heard> words = new ArrayList<>();
  private String prefix = "";
  private boolean cut;
  private boolean glued;

  /** Adds the next word; one without text is none. */
  void add(Heard word) {
    if (word.text().isEmpty()) {
      return;
    }
    Heard next = word.withText(prefix + word.text());
    prefix = "";
    if (glued && !words.isEmpty() && !cut) {
      words.set(words.size() - 1, words.getLast().joinedTo(next));
    } else {
      words.add(cut ? next.asFirst() : next);
    }
    glued = false;
    cut = false;
  }

  /** A mark that belongs to the word ahead: a comma, a full stop. */
  void attach(String mark) {
    if (words.isEmpty() || cut) {
      attachToNext(mark);
    } else {
      words.set(words.size() - 1, words.getLast().withText(words.getLast().text() + mark.strip()));
    }
  }

  /** A mark that belongs to the word that follows: an opening quote. */
  void attachToNext(String mark) {
    prefix += mark.strip();
  }

  /** The word that follows is one with the word ahead: after a hyphen. */
  void glue() {
    glued = true;
  }

  /** The source begins something new with the word that follows. */
  void cut() {
    flush();
    cut = true;
  }

  /**
   * Spells the words as this text does, when it has as many words: some sources give words in plain
   * form and beside them the same text with capitals and punctuation.
   */
  boolean spell(String text) {
    String[] spelled = text.strip().split("\\s+");
    if (text.isBlank() || spelled.length != words.size()) {
      return false;
    }
    for (int i = 0; i < spelled.length; i++) {
      words.set(i, words.get(i).withText(spelled[i]));
    }
    return true;
  }

  List<Heard> words() {
    flush();
    return words;
  }

  /** An opening mark that no word followed. */
  private void flush() {
    if (!prefix.isEmpty()) {
      String mark = prefix;
      prefix = "";
      if (words.isEmpty()) {
        words.add(Heard.of(mark, 0, 0));
      } else {
        words.set(words.size() - 1, words.getLast().withText(words.getLast().text() + mark));
      }
    }
  }
}
