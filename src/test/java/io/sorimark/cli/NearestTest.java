package io.sorimark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void countsSwappedNeighboursAsOneEdit() {
    assertThat(Nearest.edits("convret", "convert")).isEqualTo(1);
    assertThat(Nearest.edits("", "abc")).isEqualTo(3);
    assertThat(Nearest.edits("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void guessesOnlyWhatIsNear() {
    List<String> names = List.of("convert", "info", "formats");
    assertThat(Nearest.to("fromats", names)).contains("formats");
    assertThat(Nearest.to("publish", names)).isEmpty();
  }
}
