package io.sorimark.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How far a batch is, on standard error. One thread speaks to it. */
interface Progress {

  /** What {@code --progress} takes. */
  enum Mode {
    /** A bar on a terminal, a line for each 5 % elsewhere. */
    AUTO,
    NONE,
    /** A JSON object a line, for other programs. */
    JSONL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One more input is done. */
  void done(String input);

  /** Takes the bar away, so that a message can be printed in its place. */
  default void clear() {}

  /** A batch of one, and one too small for a line each 5 %, has no progress to speak of. */
  static Progress of(Mode mode, Console console, int total) {
    return switch (mode) {
      case NONE -> input -> {};
      case JSONL -> new Events(console.err(), total);
      case AUTO -> {
        if (console.errIsTerminal() && total > 1) {
          yield new Bar(console.err(), total);
        }
        yield total < 20 ? input -> {} : new Percent(console.err(), total);
      }
    };
  }

  /** {@code [#####---------------] 12/48 name}, drawn over itself. */
  final class Bar implements Progress {

    private static final int WIDTH = 20;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final int total;
    private int done;

    Bar(PrintStream err, int total) {
      this.err = err;
      this.total = total;
    }

    @Override
    public void done(String input) {
      done++;
      clear();
      if (done < total) {
        int filled = WIDTH * done / total;
        err.print(
            String.format(
                Locale.ROOT,
                "[%s%s]  %d/%d  %s",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                done,
                total,
                tail(input)));
      }
      err.flush();
    }

    @Override
    public void clear() {
      err.print(ERASE);
    }

    private static String tail(String input) {
      return input.length() <= 40 ? input : "..." + input.substring(input.length() - 37);
    }
  }

  /** A line whenever another twentieth is done. */
  final class Percent implements Progress {

    private final PrintStream err;
    private final int total;
    private int done;

    Percent(PrintStream err, int total) {
      this.err = err;
      this.total = total;
    }

    @Override
    public void done(String input) {
      int before = done * 20 / total;
      done++;
      int now = done * 20 / total;
      if (now > before) {
        err.println(String.format(Locale.ROOT, "%3d %%  %d of %d", now * 5, done, total));
      }
    }
  }

  /** {@code {"type":"progress","file":"a.srt","done":1,"total":3}}. */
  final class Events implements Progress {

    private final PrintStream err;
    private final int total;
    private int done;

    Events(PrintStream err, int total) {
      this.err = err;
      this.total = total;
    }

    @Override
    public void done(String input) {
      done++;
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("type", "progress");
      event.put("file", input);
      event.put("done", done);
      event.put("total", total);
      err.println(JsonText.line(event));
    }
  }
}
