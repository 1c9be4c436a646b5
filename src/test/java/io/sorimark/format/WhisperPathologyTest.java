package io.sorimark.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that no program would write, each of them long: read to their end, and soon. */
class WhisperPathologyTest {

  private static final int LONG = 100_000;

  private static final List<Format> FORMATS =
      List.of(
          Format.WHISPER_CONSOLE,
          Format.TIMED_TEXT,
          Format.YOUTUBE_PASTE,
          Format.WHISPER_TSV,
          Format.WHISPER_CSV,
          Format.LRC,
          Format.WHISPER_JSON,
          Format.WHISPER_CPP_JSON);

  @Test
  @Timeout(600)
  void endlessLinesAreReadToTheirEnd() {
    for (String text :
        List.of(
            "[".repeat(LONG),
            " ".repeat(LONG) + "x",
            "[" + "-".repeat(LONG),
            "[00:00" + ":00".repeat(LONG / 3),
            "[00:00.000" + " ".repeat(LONG) + "x",
            "[00:00.00]".repeat(LONG / 10),
            "[00:00.00]" + "<00:00.00>a".repeat(LONG / 11),
            "0:00\n1 minute" + ", 1 minute".repeat(LONG / 10),
            "[00:00:00.000 --> 00:00:01.000] " + "Aa ".repeat(LONG / 3) + ":",
            "start,end,text\n0,1,\"" + "a\"\"".repeat(LONG / 3),
            "start\tend\ttext\n0\t1\t" + "a\t".repeat(LONG / 2),
            "Detected language: " + "a".repeat(LONG))) {
      for (Format format : FORMATS) {
        assertThat(Transcripts.read("file", text.getBytes(UTF_8), format)).isNotNull();
      }
    }
  }

  @Test
  @Timeout(600)
  void manyCuesAreReadToTheLast() {
    int cues = 20_000;
    assertThat(count("[00:00:00.000 --> 00:00:01.000] hello there\n".repeat(cues))).isEqualTo(cues);
    assertThat(count("0:00 hello there\n".repeat(cues))).isEqualTo(cues);
    assertThat(count("0:00\nhello there\n".repeat(cues))).isEqualTo(cues);
    assertThat(count("start\tend\ttext\n" + "0\t1\t\n".repeat(cues))).isEqualTo(cues);
  }

  private static int count(String text) {
    return Transcripts.read("file", text.getBytes(UTF_8)).transcript().cues().size();
  }
}
