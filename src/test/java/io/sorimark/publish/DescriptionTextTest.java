package io.sorimark.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Chapter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionTextTest {

  private static Chapter at(double seconds, String title) {
    return Chapter.of(Duration.ofMillis((long) (seconds * 1000)), title);
  }

  @Test
  void oneLineAChapterFromZeroOn() {
    DescriptionText lines =
        DescriptionText.of(List.of(at(0, "Intro"), at(102.9, "A\nB"), at(3723, "끝")));
    assertThat(lines.text()).isEqualTo("00:00:00 Intro\n00:01:42 A B\n01:02:03 끝\n");
    assertThat(lines.warnings()).isEmpty();
  }

  @Test
  void tellsOfFewerThanThree() {
    DescriptionText lines = DescriptionText.of(List.of(at(0, "Intro"), at(60, "Kettles")));
    assertThat(lines.text()).hasLineCount(2);
    assertThat(lines.warnings()).singleElement().asString().contains("at least 3");
    assertThat(DescriptionText.of(List.of()).text()).isEmpty();
  }

  @Test
  void leavesOutWhatStandsTooCloseAndSaysSo() {
    DescriptionText lines =
        DescriptionText.of(
            List.of(at(0, "A"), at(9.9, "B"), at(10, "C"), at(19.9, "D"), at(20, "E")));
    assertThat(lines.text()).isEqualTo("00:00:00 A\n00:00:10 C\n00:00:20 E\n");
    assertThat(lines.warnings()).hasSize(2).allMatch(w -> w.startsWith("left out"));
  }

  @Test
  void movesTheFirstToZeroAndSaysSo() {
    DescriptionText lines = DescriptionText.of(List.of(at(5, "A"), at(30, "B"), at(60, "C")));
    assertThat(lines.text()).startsWith("00:00:00 A\n");
    assertThat(lines.warnings()).containsExactly("the first chapter was moved to 00:00:00");
  }
}
