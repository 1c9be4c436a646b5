package io.sorimark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00:00:00.920     | 920",
        "01:21:03.700     | 4863700",
        "1:02:03          | 3723000",
        "2:03             | 123000",
        "00:00:01,5       | 1500",
        "75:30.25         | 4530250",
        "123:00:00.000    | 442800000",
        "12.5             | 12500",
        "3.98s            | 3980",
        "0                | 0",
        "00：00：01，250  | 1250",
        "０１:０２.５      | 62500",
        "' 00:01.000 '    | 1000",
        "00:00:00.0005    | 0",
      })
  void readsEverySpelling(String text, long millis) {
    assertThat(Timecode.parse(text).map(Duration::toMillis)).contains(millis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":",
        "1:",
        ":1",
        "1:60",
        "1:60:00",
        "1:2:3:4",
        "-1:00",
        "a",
        "1:0x",
        "1.",
        "1.5.5",
        "99999999999999999999",
        "1e5",
        "00:00:01.5s"
      })
  void takesNothingElseForATime(String text) {
    assertThat(Timecode.parse(text)).isEmpty();
  }

  @Test
  void readsAPartOfALongerText() {
    assertThat(Timecode.parse("[00:01.500 --> x", 1, 10)).contains(Duration.ofMillis(1500));
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:01:12, 25, 1480",
    "01:00:00:00, 29.97, 3603604",
    "01:00:00;00, 29.97, 3600000",
    "00:01:00;02, 29.97, 60060",
    "00:00:00:00, 30, 0",
  })
  void countsFrames(String text, double rate, long millis) {
    assertThat(Timecode.parseFrames(text, rate).orElseThrow())
        .isBetween(Duration.ofMillis(millis - 4), Duration.ofMillis(millis + 4));
  }

  @Test
  void takesTheNoiseOfBinaryFractionsAway() {
    assertThat(Timecode.ofSeconds(0.1 + 0.2)).contains(Duration.ofMillis(300));
    assertThat(Timecode.ofSeconds(-0.1)).isEmpty();
    assertThat(Timecode.ofSeconds(Double.NaN)).isEmpty();
    assertThat(Timecode.ofSeconds(1e12)).isEmpty();
  }

  @Test
  void printsEverySpelling() {
    Duration time = Duration.ofMillis(3_723_004);
    assertThat(Timecode.vtt(time)).isEqualTo("01:02:03.004");
    assertThat(Timecode.srt(time)).isEqualTo("01:02:03,004");
    assertThat(Timecode.brief(time)).isEqualTo("1:02:03");
    assertThat(Timecode.brief(Duration.ofSeconds(123))).isEqualTo("2:03");
    assertThat(Timecode.wholeSeconds(time)).isEqualTo("01:02:03");
    assertThat(Timecode.seconds(time)).isEqualTo("3723.004");
    assertThat(Timecode.seconds(Duration.ofSeconds(100))).isEqualTo("100");
    assertThat(Timecode.vtt(Duration.ofHours(123))).isEqualTo("123:00:00.000");
  }

  @Test
  void printsTheSameDigitsInEveryLocale() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      printsEverySpelling();
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void roundsHalfAMillisecondUp() {
    assertThat(Timecode.vtt(Duration.ofNanos(1_500_000))).isEqualTo("00:00:00.002");
    assertThat(Timecode.vtt(Duration.ofNanos(1_499_999))).isEqualTo("00:00:00.001");
  }
}
