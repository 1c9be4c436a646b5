package io.sorimark.cli;

import io.sorimark.text.Timecode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the recognition of one recording is, on standard error: a line that is drawn over itself
 * on a terminal, a line for each tenth elsewhere, JSON lines for programs.
 */
final class RecognitionProgress {

  private static final String ERASE = "\r\u001b[K";
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  private final PrintStream err;
  private final Progress.Mode mode;
  private final boolean isTerminal;
  private final String name;
  private final long begun = System.nanoTime();
  private Duration first = Duration.ZERO;
  private long lastTenth = -1;

  RecognitionProgress(Console console, Progress.Mode mode, String name) {
    this.err = console.err();
    this.mode = mode;
    this.isTerminal = console.errIsTerminal();
    this.name = name;
  }

  /** So much of it is recognized. */
  void heard(Duration done, Duration total) {
    if (lastTenth < 0) {
      first = done; // what an earlier run did says nothing of this one's pace
      lastTenth = tenth(done, total);
    }
    switch (mode) {
      case NONE -> {}
      case JSONL -> err.println(JsonText.line(event(done, total)));
      case AUTO -> tell(done, total);
    }
    err.flush();
  }

  /** Takes the line away. */
  void end() {
    if (mode == Progress.Mode.AUTO && isTerminal) {
      err.print(ERASE);
      err.flush();
    }
  }

  private void tell(Duration done, Duration total) {
    long tenth = tenth(done, total);
    if (isTerminal) {
      err.print(ERASE + text(done, total));
    } else if (tenth > lastTenth) {
      err.println(text(done, total));
    }
    lastTenth = tenth;
  }

  /** {@code 12:40 of 1:02:10, 6:20 left ep12.mp3}. */
  private String text(Duration done, Duration total) {
    Duration left = left(done, total);
    return "%s of %s%s  %s"
        .formatted(
            Timecode.brief(done),
            Timecode.brief(total),
            left.isZero() ? "" : ", " + Timecode.brief(left) + " left",
            name);
  }

  /** At the pace so far; zero when that is not known yet. */
  private Duration left(Duration done, Duration total) {
    Duration spent = Duration.ofNanos(System.nanoTime() - begun);
    Duration heard = done.minus(first);
    return spent.compareTo(WARM_UP) < 0 || heard.isZero()
        ? Duration.ZERO
        : Duration.ofMillis(
            (long) ((double) spent.toMillis() * total.minus(done).toMillis() / heard.toMillis()));
  }

  private static long tenth(Duration done, Duration total) {
    return total.isZero() ? 10 : done.toMillis() * 10 / total.toMillis();
  }

  private Map<String, Object> event(Duration done, Duration total) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", "progress");
    event.put("file", name);
    event.put("doneSeconds", new BigDecimal(Timecode.seconds(done)));
    event.put("totalSeconds", new BigDecimal(Timecode.seconds(total)));
    event.put("leftSeconds", left(done, total).toSeconds());
    return event;
  }
}
