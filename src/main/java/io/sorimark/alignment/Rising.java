package io.sorimark.alignment;

import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees to it that no word begins before the one ahead has ended, whatever a recognizer says. */
final class Rising {

  private Rising() {}

  static List<Optional<TimeSpan>> of(List<Optional<TimeSpan>> times) {
    List<Optional<TimeSpan>> rising = new ArrayList<>();
    Duration last = Duration.ZERO;
    for (Optional<TimeSpan> time : times) {
      if (time.isEmpty()) {
        rising.add(time);
        continue;
      }
      Duration start = latest(time.get().start(), last);
      last = latest(time.get().end(), start);
      rising.add(Optional.of(new TimeSpan(start, last)));
    }
    return rising;
  }

  private static Duration latest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
