package io.sorimark.cli;

import java.io.PrintStream;

/** How far a download is, on a terminal. */
final class Fetching {

  private static final long STEP = 1_000_000;
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean shown;
  private final long total;
  private long last;

  private Fetching(PrintStream err, boolean shown, long total) {
    this.err = err;
    this.shown = shown;
    this.total = total;
  }

  static Fetching on(Console console, boolean quiet, long total) {
    return new Fetching(console.err(), console.errIsTerminal() && !quiet, total);
  }

  void reached(long bytes) {
    if (shown && bytes / STEP > last / STEP) {
      err.print(ERASE + bytes / STEP + " of " + total / STEP + " MB");
      err.flush();
      last = bytes;
    }
  }

  void done() {
    if (shown) {
      err.print(ERASE);
    }
  }
}
