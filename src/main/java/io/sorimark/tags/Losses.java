package io.sorimark.tags;

import io.sorimark.model.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Gathers, in words for the user, what of some chapters a file cannot hold. */
final class Losses {

  private final List<Chapter> chapters;
  private final List<String> words = new ArrayList<>();

  Losses(List<Chapter> chapters) {
    this.chapters = chapters;
  }

  /** Tells how many chapters are so, if any are. */
  Losses count(String words, Predicate<Chapter> isSo) {
    long count = chapters.stream().filter(isSo).count();
    if (count > 0) {
      this.words.add(String.format(Locale.ROOT, words, count));
    }
    return this;
  }

  Losses above(int most, String words) {
    if (chapters.size() > most) {
      this.words.add(words);
    }
    return this;
  }

  List<String> all() {
    return List.copyOf(words);
  }
}
