package io.sorimark.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.reading.Fit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TimedTextTest {

  @Test
  void readsARealShowToItsLastLine() throws IOException {
    Path file =
        Shared.path(
            "eval",
            "formats",
            "dev",
            "008-talk-python-tr-256-click-to-run-your-notebook-with-bind.txt");
    Parsed parsed = Transcripts.read("256.txt", Files.readAllBytes(file));
    assertThat(parsed.format()).isEqualTo(Format.TIMED_TEXT);
    assertThat(parsed.transcript().cues()).hasSize(886);
    assertThat(parsed.problems()).isEmpty();
  }

  @Test
  void anArticleWithATimeInItIsNotTimedText() {
    for (String text :
        new String[] {
          "We met at\n10:30 in the morning and left.\n",
          "1\n00:00:01,000 --> 00:00:02,000\nHi\n\n2\n00:00:03,000 --> 00:00:04,000\nHo\n",
          "0:00:01.000,0:00:02.000\nHi\n\n0:00:03.000,0:00:04.000\nHo\n",
          "Ada  0:04\nHello.\n\nTom  0:09\nHi.\n"
        }) {
      Input in = new Input("file", text.getBytes(UTF_8));
      assertThat(TimedText.sniff(in)).as(text).isEqualTo(Fit.NO);
      assertThat(YoutubePaste.sniff(in)).as(text).isEqualTo(Fit.NO);
    }
  }
}
