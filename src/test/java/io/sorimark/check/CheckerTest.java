package io.sorimark.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.sorimark.format.Parsed;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckerTest {

  /** Every fixture there is, whole and cut in the middle, taken for every kind of file. */
  @Test
  void noFileStopsIt() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        assertThatCode(() -> checkAsEverything(bytes))
            .as(file.toString())
            .doesNotThrowAnyException();
        assertThatCode(() -> checkAsEverything(half))
            .as(file.toString())
            .doesNotThrowAnyException();
      }
    }
  }

  private static void checkAsEverything(byte[] bytes) {
    Parsed parsed = Transcripts.read("file", bytes);
    for (Kind kind : Kind.values()) {
      Subject subject =
          kind.isChapters()
              ? Subject.chapters("file", bytes, kind)
              : Subject.transcript(
                  "file", bytes, kind.id(), parsed.transcript(), parsed.problems());
      List<Finding> unused = Checker.check(subject, EnumSet.allOf(Receiver.class));
      String mended = TextFix.apply(subject);
      Transcript none = Transcript.of(List.of());
      if (!kind.isChapters()) {
        Subject again =
            Subject.transcript(
                "file", mended.getBytes(StandardCharsets.UTF_8), kind.id(), none, List.of());
        assertThat(TextFix.apply(again)).isEqualTo(mended);
      }
    }
  }
}
