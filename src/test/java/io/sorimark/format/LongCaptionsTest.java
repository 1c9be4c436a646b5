package io.sorimark.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that are no more than long, and those whose length is meant to hurt. */
class LongCaptionsTest {

  private static final List<Format> FORMATS = List.of(Format.VTT, Format.SRT, Format.SBV);

  @Test
  void readsAHundredThousandCues() {
    List<Cue> cues =
        IntStream.range(0, 100_000)
            .mapToObj(i -> Cue.of(TimeSpan.ofMillis(i * 10L, i * 10L + 10), "cue " + i))
            .toList();
    for (Format format : FORMATS) {
      String written = format.write(Transcript.of(cues), Layout.HOST);
      assertThat(read(format, written).transcript().cues()).as(format.id()).isEqualTo(cues);
    }
  }

  @Test
  void standsWhatIsMeantToHurt() {
    for (String piece :
        List.of(
            "1\n",
            "\n",
            "-->",
            "00:00",
            "00:00:00.000 --> ",
            "<v a",
            "&#",
            "{\\",
            "a: ",
            "[a",
            "WEBVTT\n",
            "STYLE\n{",
            "NOTE\n\n",
            "1\n\n",
            "0:0:0,0",
            " \n",
            "\r",
            "1,")) {
      String text = piece.repeat(200_000);
      for (Format format : FORMATS) {
        assertThat(read(format, text).format()).isEqualTo(format);
        assertThat(read(format, "WEBVTT\n\n1\n00:00:00,000 --> 00:00:01,000\n" + text)).isNotNull();
      }
    }
  }

  private static Parsed read(Format format, String text) {
    return Transcripts.read("long", text.getBytes(UTF_8), format);
  }
}
