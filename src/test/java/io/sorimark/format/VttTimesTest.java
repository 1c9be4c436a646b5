package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VttTimesTest {

  @Test
  void readsWhatTheSpecificationAllows() {
    for (String line :
        List.of(
            "00:01.000 --> 00:02.500",
            "00:00:01.000-->00:00:02.500",
            "\t00:00:01.000 \t--> 00:00:02.500 align:start line:0",
            "000:00:01.000 --> 00:02.500align:start")) {
      assertThat(times(line)).as(line).contains("1000-2500 true");
    }
    assertThat(times("123:00:00.000 --> 124:00:00.000")).contains("442800000-446400000 true");
  }

  @Test
  void readsACommaAndWhatProgramsPrintAndSaysSo() {
    for (String line :
        List.of(
            "00:00:01,000 --> 00:00:02,500", "0:00:01 --> 0:00:02.500000", "0:01.0 --> 0:02.50")) {
      assertThat(times(line)).as(line).contains("1000-2500 false");
    }
  }

  @Test
  void takesNothingElse() {
    for (String time :
        List.of(
            "00:00:60.000",
            "00:60:00.000",
            "00:0:01.000",
            "00:00:001.000",
            "000:01.000",
            "00:00:01.0000",
            "00:00:01..000",
            "00::01.000",
            "00:00:01.",
            "01.000",
            "1",
            "",
            "00:00:01:000",
            "00:00:0x.000",
            "00:00:01x.000",
            "00:00:01.0x0",
            "-00:01.000")) {
      assertThat(times(time + " --> 00:09.000")).as(time + " -->").isEmpty();
      assertThat(times("00:00.000 --> " + time)).as("--> " + time).isEmpty();
    }
  }

  private static Optional<String> times(String line) {
    return VttTimes.in(line, 0, line.indexOf("-->"), line.length())
        .map(times ->
            "%d-%d %s"
                .formatted(times.start().toMillis(), times.end().toMillis(), times.isRegular()));
  }
}
