package io.sorimark.pipeline;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ChapterEdit.Begin;
import io.sorimark.pipeline.ChapterEdit.Keep;
import java.time.Duration;
import java.util.List;

/** What a person asks of chapters by their numbers. */
@FunctionalInterface
public interface ChapterWish {

  /**
   * The edit that it comes to.
   *
   * @param printed the table that the numbers are from
   * @throws TranscriptException if there is no chapter of this number, or nothing at this time
   */
  ChapterEdit in(ChapterTable printed) throws TranscriptException;

  /** The chapter is called so. */
  static ChapterWish title(int number, String title) {
    checkTitle(title);
    return printed -> new Begin(printed.chapter(number).at(), title);
  }

  /** A chapter begins at this time. */
  static ChapterWish split(Duration at, String title) {
    checkTitle(title);
    return printed -> new Begin(printed.time(at), title);
  }

  /** From the first to the last they are one, called as the first. */
  static ChapterWish merge(int first, int last) {
    return printed -> new Keep(List.of(printed.chapter(first)), printed.end(last));
  }

  /** The chapter stays as it is. */
  static ChapterWish lock(int number) {
    return merge(number, number);
  }

  /** All stay as they are. */
  static ChapterWish lockAll() {
    return printed -> new Keep(printed.chapters(), printed.end());
  }

  private static void checkTitle(String title) {
    if (title.isBlank()) {
      throw new IllegalArgumentException("no title");
    }
  }
}
