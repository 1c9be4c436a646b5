package io.sorimark.publish;

import io.sorimark.model.Chapter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Ends for carriers that want one of every chapter. */
final class Ends {

  private Ends() {}

  /**
   * Each chapter's own end, else the next later start, else what {@code last} says of it.
   *
   * @param chapters by start
   */
  static List<Duration> orNextStart(List<Chapter> chapters, Function<Chapter, Duration> last) {
    List<Duration> ends = new ArrayList<>();
    Optional<Duration> later = Optional.empty();
    for (int i = chapters.size() - 1; i >= 0; i--) {
      Chapter chapter = chapters.get(i);
      if (i + 1 < chapters.size() && !chapters.get(i + 1).start().equals(chapter.start())) {
        later = Optional.of(chapters.get(i + 1).start());
      }
      ends.add(chapter.end().or(of(later)).orElseGet(() -> last.apply(chapter)));
    }
    return ends.reversed();
  }

  private static java.util.function.Supplier<Optional<Duration>> of(Optional<Duration> end) {
    return () -> end;
  }
}
