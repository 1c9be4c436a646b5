package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What must hold for any bytes whatever: reading ends, and its result is sound. */
final class Hostile {

  private Hostile() {}

  /** Reads as what it looks like. */
  static void read(String name, byte[] bytes, String what) {
    check(bytes, what, () -> Transcripts.read(name, bytes));
  }

  /** Reads as this format, whatever it looks like. */
  static void readAs(Format format, byte[] bytes, String what) {
    check(bytes, what + ", read as " + format.id(), () -> Transcripts.read("x", bytes, format));
  }

  static void readAsEveryFormat(byte[] bytes, String what) {
    Arrays.stream(Format.values()).forEach(format -> readAs(format, bytes, what));
  }

  /** Writes what was read in every format there is. */
  static void writeAsEveryFormat(byte[] bytes, String what) {
    Parsed parsed = Transcripts.read("x", bytes);
    for (Format format : Format.values()) {
      for (Layout layout : List.of(Layout.HOST, Layout.RICH)) {
        if (format.isWritable()) {
          guarded(
              what + ", written as " + format.id(),
              bytes,
              () -> Transcripts.write(parsed.transcript(), format, layout));
        }
      }
    }
  }

  private static void check(byte[] bytes, String what, Reading reading) {
    Parsed parsed = guarded(what, bytes, reading);
    int lines = Math.max(1, new Input("x", bytes).lines().count());
    assertThat(parsed.problems())
        .as(what)
        .hasSizeLessThanOrEqualTo(100)
        .extracting(Problem::line)
        .allMatch(line -> line <= lines, "is not beyond the last line, " + lines);
  }

  /** With {@code -Dsorimark.crashes=FOLDER} the bytes that broke something are kept there. */
  private static <T> T guarded(String what, byte[] bytes, Call<T> call) {
    try {
      return call.run();
    } catch (RuntimeException | StackOverflowError crash) {
      keep(bytes);
      throw new AssertionError(what + ": " + crash, crash);
    }
  }

  private static void keep(byte[] bytes) {
    String folder = System.getProperty("sorimark.crashes", "");
    if (folder.isEmpty()) {
      return;
    }
    try {
      Path unused =
          Files.write(Path.of(folder, Integer.toHexString(Arrays.hashCode(bytes)) + ".bin"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Call<T> {
    T run();
  }

  @FunctionalInterface
  private interface Reading extends Call<Parsed> {}
}
