package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TtmlClockTest {

  @Test
  void readsEverySpellingOfATime() {
    TtmlClock clock = clock("ttp:frameRate='25' ttp:tickRate='1000'");
    Map.of(
            "00:01:02.5", 62_500,
            "00:00:01:05", 1_200,
            "1.5h", 5_400_000,
            "2m", 120_000,
            "12.25s", 12_250,
            "40ms", 40,
            "50f", 2_000,
            "1500t", 1_500,
            "3:58.640", 238_640,
            "19.764", 19_764)
        .forEach((text, millis) ->
            assertThat(clock.parse(text)).as(text).contains(Duration.ofMillis(millis)));
  }

  @Test
  void takesWhatIsNoTimeForNone() {
    for (String text : new String[] {"", "soon", "12x", "-1s", "1:2:3:4:5", "s", "::", "1e9s"}) {
      assertThat(clock("").parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void multipliesTheFrameRate() {
    assertThat(clock("ttp:frameRate='30' ttp:frameRateMultiplier='1000 1001'").parse("30f"))
        .contains(Duration.ofMillis(1001));
    assertThat(clock("ttp:frameRate='30' ttp:frameRateMultiplier='1000:1001'").parse("30f"))
        .contains(Duration.ofMillis(1001));
  }

  @Test
  void countsTicksAsFramesWhenNothingSaysOtherwise() {
    assertThat(clock("ttp:frameRate='25' ttp:subFrameRate='2'").parse("50t"))
        .contains(Duration.ofSeconds(1));
    assertThat(clock("").parse("2t")).contains(Duration.ofSeconds(2));
  }

  private static TtmlClock clock(String attributes) {
    byte[] bytes = ("<tt " + attributes + "/>").getBytes(StandardCharsets.UTF_8);
    return TtmlClock.of(Xml.all(Xml.parse(new Input("t", bytes)).document(), "tt").getFirst());
  }
}
