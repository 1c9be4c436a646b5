package io.sorimark.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StretchesTest {

  private static final StretchLengths LENGTHS =
      new StretchLengths(Duration.ofMinutes(2), Duration.ofMinutes(3), Duration.ofMinutes(5));

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void areTwoToThreeMinutesWhereThereArePauses() {
    List<TimeSpan> pauses =
        LongStream.range(0, 720)
            .mapToObj(i -> TimeSpan.ofMillis(i * 5000 + 4400, i * 5000 + 4700 + i % 7 * 40))
            .toList();

    List<TimeSpan> stretches = Stretches.of(HOUR, pauses, LENGTHS);

    assertCoversAll(stretches, HOUR);
    for (TimeSpan stretch : stretches) {
      assertThat(stretch.length().toSeconds()).isBetween(60L, 180L);
    }
    for (TimeSpan stretch : stretches.subList(1, stretches.size())) {
      assertThat(pauses).anyMatch(pause -> pause.contains(stretch.start()));
    }
  }

  @Test
  void runOnWhereNobodyPauses() {
    TimeSpan late = TimeSpan.ofMillis(1_000_000, 1_000_600);
    TimeSpan early = TimeSpan.ofMillis(60_000, 60_600);

    assertThat(Stretches.of(HOUR, List.of(), LENGTHS))
        .containsExactly(new TimeSpan(Duration.ZERO, HOUR));
    assertThat(Stretches.of(HOUR, List.of(early, late), LENGTHS))
        .containsExactly(TimeSpan.ofMillis(0, 1_000_300), TimeSpan.ofMillis(1_000_300, 3_600_000));
    assertThat(Stretches.of(Duration.ZERO, List.of(), LENGTHS)).isEmpty();
  }

  @Test
  void takeTheLongestPause() {
    List<TimeSpan> pauses =
        List.of(
            TimeSpan.ofMillis(130_000, 130_400),
            TimeSpan.ofMillis(150_000, 150_900),
            TimeSpan.ofMillis(170_000, 170_500));

    assertThat(Stretches.of(Duration.ofMinutes(4), pauses, LENGTHS).getFirst().end())
        .isEqualTo(Duration.ofMillis(150_450));
  }

  private static void assertCoversAll(List<TimeSpan> stretches, Duration length) {
    Duration at = Duration.ZERO;
    for (TimeSpan stretch : stretches) {
      assertThat(stretch.start()).isEqualTo(at);
      at = stretch.end();
    }
    assertThat(at).isEqualTo(length);
  }
}
