package io.sorimark.publish;

import io.sorimark.model.Chapter.Extras;
import java.time.Duration;
import java.util.Optional;

/**
 * A chapter as a file says it: the title may be blank, the end may lie before the start.
 *
 * @param title as it stands in the file, escapes undone
 */
record Entry(Duration start, Optional<Duration> end, String title, Extras extras) {

  static Entry of(Duration start, String title) {
    return new Entry(start, Optional.empty(), title, Extras.NONE);
  }

  Entry withEnd(Optional<Duration> newEnd) {
    return new Entry(start, newEnd, title, extras);
  }

  /** With what stands beside the title; blank addresses are none. */
  Entry withLinks(Optional<String> link, Optional<String> image) {
    return new Entry(
        start, end, title, new Extras(stripped(link), stripped(image), extras.listed()));
  }

  Entry listed(boolean listed) {
    return new Entry(start, end, title, new Extras(extras.link(), extras.image(), listed));
  }

  private static Optional<String> stripped(Optional<String> address) {
    return address.map(String::strip).filter(found -> !found.isEmpty());
  }
}
