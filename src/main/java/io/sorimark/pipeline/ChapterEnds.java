package io.sorimark.pipeline;

import io.sorimark.model.Chapter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where chapters end. Those that stand in no list are left as they are. */
final class ChapterEnds {

  private ChapterEnds() {}

  /** Without the ends that say no more than that the next chapter begins. */
  static List<Chapter> opened(List<Chapter> chapters) {
    List<Duration> starts = chapters.stream().map(Chapter::start).toList();
    return chapters.stream()
        .map(chapter -> chapter.withEnd(chapter.end().filter(end -> !starts.contains(end))))
        .toList();
  }

  /**
   * Each ends where it says if that is before the next begins, else where the next begins; the last
   * with the episode.
   *
   * @param chapters by start
   */
  static List<Chapter> closed(List<Chapter> chapters, Duration end) {
    List<Chapter> closed = new ArrayList<>();
    Optional<Duration> next = Optional.empty();
    for (Chapter chapter : chapters.reversed()) {
      if (chapter.extras().listed()) {
        Duration latest = next.orElse(end);
        boolean isLast = next.isEmpty();
        Optional<Duration> own = chapter.end().filter(e -> isLast || e.compareTo(latest) < 0);
        Duration least = latest.compareTo(chapter.start()) < 0 ? chapter.start() : latest;
        closed.addFirst(chapter.withEnd(own.or(() -> Optional.of(least))));
        next = Optional.of(chapter.start());
      } else {
        closed.addFirst(chapter);
      }
    }
    return closed;
  }
}
