package io.sorimark.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sorimark.GoldenCase;
import io.sorimark.Mutator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are cut off, spoiled or made to break a reader: none may throw or hang. */
class HostileGlossariesTest {

  /** So that a reader that hangs fails; no claim about speed. */
  private static final Duration HANG = Duration.ofMinutes(10);

  private static final List<byte[]> FILES =
      GoldenCase.under("glossaries", GlossaryFormat::of).stream().map(GoldenCase::bytes).toList();

  @Test
  void readsFilesCutOffAtEachByte() {
    for (byte[] file : FILES) {
      for (int end = 0; end < file.length; end += 3) {
        readAsEverything(Arrays.copyOf(file, end));
      }
    }
  }

  @Test
  void readsSpoiledFiles() {
    for (GoldenCase<GlossaryFormat> fixture : GoldenCase.under("glossaries", GlossaryFormat::of)) {
      for (long seed = 0; seed < 20; seed++) {
        readAsEverything(new Mutator(seed, FILES).spoil(fixture.bytes()));
      }
    }
  }

  @Test
  void readsLongLinesAndDeepNestsAndNextToNothing() {
    assertTimeoutPreemptively(
        HANG,
        () -> {
          for (String piece :
              List.of(
                  "", " ", "\n", "{", "[", "- ", "a:", "\"", "|", "\t", ",", "\\", "&a ", "*a ",
                  "? ", "\0")) {
            readAsEverything(piece.getBytes(UTF_8));
            readAsEverything(piece.repeat(5_000).getBytes(UTF_8));
            readAsEverything((piece + "\n").repeat(5_000).getBytes(UTF_8));
            readAsEverything(("canonical\n" + piece).repeat(500).getBytes(UTF_8));
          }
        });
  }

  private static void readAsEverything(byte[] bytes) {
    for (GlossaryFormat format : GlossaryFormat.values()) {
      assertThat(GlossaryFiles.read("file", bytes, format).problems()).hasSizeLessThan(110);
    }
    assertThat(GlossaryFiles.read("file", bytes).problems()).hasSizeLessThan(110);
  }
}
