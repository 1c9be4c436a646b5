package io.sorimark.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollingCaptionsTest {

  @Test
  void keepsWhatSomeoneSaysTwice() {
    assertThat(read("yes 1-2", "yes 2-3", "yes 3-4", "no 4-5"))
        .containsExactly("yes", "yes", "yes", "no");
  }

  @Test
  void keepsWhatComesBackAfterAPause() {
    assertThat(
            read(
                "ten 1.00-2",
                "ten 2.00-2.01",
                "ten|fathoms 2.01-3",
                "fathoms 3-3.01",
                "fathoms 5-6"))
        .containsExactly("ten", "fathoms", "fathoms");
  }

  @Test
  void rollsOverThreeLines() {
    assertThat(read("a 1-2", "a 2-2.01", "a|b 2.01-3", "a|b 3-3.01", "a|b|c 3.01-4", "b|c|d 4-5"))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void keepsATimedLineThatIsSaidAgain() {
    String vtt =
        "WEBVTT\n\n"
            + "00:01.000 --> 00:02.000\nten<00:01.500> fathoms\n\n"
            + "00:02.000 --> 00:03.000\nten<00:02.500> fathoms\n\n"
            + "00:03.000 --> 00:04.000\nten<00:03.500> fathoms\n\n";
    assertThat(Transcripts.read("t.vtt", vtt.getBytes(UTF_8)).transcript().cues()).hasSize(3);
  }

  /** Cues as "line|line start-end" in seconds. */
  private static List<String> read(String... cues) {
    StringBuilder vtt = new StringBuilder("WEBVTT\n\n");
    for (String cue : cues) {
      int space = cue.lastIndexOf(' ');
      String[] times = cue.substring(space + 1).split("-");
      vtt.append("00:%06.3f --> 00:%06.3f\n".formatted(seconds(times[0]), seconds(times[1])));
      vtt.append(cue.substring(0, space).replace('|', '\n')).append("\n\n");
    }
    return Transcripts.read("t.vtt", vtt.toString().getBytes(UTF_8)).transcript().cues().stream()
        .map(Cue::text)
        .toList();
  }

  private static double seconds(String number) {
    return Double.parseDouble(number);
  }
}
