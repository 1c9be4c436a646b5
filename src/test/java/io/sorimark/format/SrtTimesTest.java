package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SrtTimesTest {

  private static final Map<String, List<Long>> LINES =
      Map.ofEntries(
          Map.entry("00:00:01,000 --> 00:00:02,500", List.of(1000L, 2500L)),
          Map.entry("  100:00:01,000-->100:00:02,500  X1:40", List.of(360_001_000L, 360_002_500L)),
          Map.entry("0:0:1.5 --> 0:0:2", List.of(1500L, 2000L)),
          Map.entry("01:02,5 --> 01:03,5", List.of(62_500L, 63_500L)),
          Map.entry("00.00.01.000 --> 00.00.02.500", List.of(1000L, 2500L)),
          Map.entry("00:00:01:040 --> 00:00:02:5", List.of(1040L, 2500L)),
          Map.entry("00: 00: 01, 000 -> 00: 00: 02, 500", List.of(1000L, 2500L)),
          Map.entry("00:00:01,000 --&gt; 00:00:02,500", List.of(1000L, 2500L)),
          Map.entry("00:00:01,000 \u2013> 00:00:02,500", List.of(1000L, 2500L)),
          Map.entry("00:00:01,000 \u2192 00:00:02,500", List.of(1000L, 2500L)),
          Map.entry("00:00:01, --> 00:00:02,", List.of(1000L, 2000L)),
          Map.entry("12 00:00:01,000 --> 00:00:02,500", List.of(1000L, 2500L)),
          Map.entry("-00:00:01,000 --> 00:00:02,500", List.of(0L, 2500L)),
          Map.entry("\uff10\uff1a\uff10\uff11 --> 00\uff1a02", List.of(1000L, 2000L)),
          Map.entry("00:00:75,000 --> 00:01:20,000", List.of(75_000L, 80_000L)));

  @Test
  void readsTheSpellingsThatAreMet() {
    LINES.forEach((line, times) -> assertThat(millis(line)).as(line).contains(times));
  }

  @Test
  void leavesTextAlone() {
    for (String line :
        List.of(
            "step 1 -> 2",
            "1 -> 2",
            "1.5 --> 2.5",
            "10:30 and no arrow",
            "00:00:01,000 --> tomorrow",
            "from 00:00:01,000 --> 00:00:02,000",
            "",
            "7")) {
      assertThat(millis(line)).as(line).isEmpty();
    }
  }

  @Test
  void knowsTheRegularSpelling() {
    assertThat(isRegular("00:00:01,000 --> 00:00:02,500")).isTrue();
    assertThat(isRegular("00:00:01,000 --> 00:00:02.500")).isFalse();
    assertThat(isRegular("0:01 --> 0:02")).isFalse();
  }

  private static Optional<List<Long>> millis(String line) {
    return SrtTimes.in(line, 0, line.length())
        .map(times -> List.of(times.start().toMillis(), times.end().toMillis()));
  }

  private static boolean isRegular(String line) {
    return SrtTimes.in(line, 0, line.length()).orElseThrow().isRegular();
  }
}
