package io.sorimark.pipeline;

import java.time.Duration;
import java.util.List;

/**
 * A person's word on the chapters. It is bound to times and not to numbers, so that it holds
 * whatever is computed anew.
 */
public sealed interface ChapterEdit {

  /** A chapter begins at this time and is called so. */
  record Begin(Duration at, String title) implements ChapterEdit {

    public Begin {
      if (title.isBlank()) {
        throw new IllegalArgumentException("a chapter without a title");
      }
    }
  }

  /**
   * From the first of these chapters on there are these and no others.
   *
   * @param chapters by start, at least one
   * @param until where others may begin again
   */
  record Keep(List<Begin> chapters, Duration until) implements ChapterEdit {

    public Keep {
      chapters = List.copyOf(chapters);
      if (chapters.isEmpty()) {
        throw new IllegalArgumentException("no chapter to keep");
      }
    }
  }
}
