package io.sorimark.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a process and who is at the other end. Both outputs are UTF-8, whatever the
 * locale says.
 *
 * @param outIsTerminal whether a person reads {@code out} as it comes
 * @param errIsTerminal the same of {@code err}: a progress bar may be drawn there
 * @param colors whether color is welcome; the NO_COLOR convention says no
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colors) {

  private static final String OUT_PROPERTY = "sorimark.out.terminal";
  private static final String ERR_PROPERTY = "sorimark.err.terminal";

  /**
   * The process's own. The JVM can only say whether input and output are both a terminal, so the
   * launcher asks for each stream and passes it on as a property.
   */
  static Console ofProcess() {
    String noColor = System.getenv("NO_COLOR");
    return new Console(
        System.in,
        utf8(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))),
        utf8(new FileOutputStream(FileDescriptor.err)),
        Boolean.getBoolean(OUT_PROPERTY),
        Boolean.getBoolean(ERR_PROPERTY),
        Boolean.getBoolean(OUT_PROPERTY) && (noColor == null || noColor.isEmpty()));
  }

  /** Streams with no person at the end. */
  static Console of(InputStream in, PrintStream out, PrintStream err) {
    return new Console(in, out, err, false, false, false);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }
}
