package io.sorimark.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Chapter;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.search.CueTable.Placed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentTest {

  @Test
  void holdsEveryCueAndSharesTheEndOfTheOneBefore() {
    for (long seed = 0; seed < 200; seed++) {
      List<Cue> cues = cues(new Random(seed));
      List<Segment> segments = Segment.of(cues, List.of());
      int next = 0;
      for (Segment segment : segments) {
        int first = segment.table().first();
        assertThat(first).as("seed %d", seed).isLessThanOrEqualTo(Math.max(0, next - 1));
        next = first + segment.table().cues().size();
        for (int i = 0; i < segment.table().cues().size(); i++) {
          Placed placed = segment.table().cues().get(i);
          Cue cue = cues.get(first + i);
          assertThat(segment.text().startsWith(cue.text(), placed.offset())).isTrue();
          assertThat(placed.span()).isEqualTo(cue.span());
        }
      }
      assertThat(next).as("seed %d", seed).isEqualTo(cues.size());
    }
  }

  @Test
  void keepsItsTableAsBytes() {
    for (long seed = 0; seed < 200; seed++) {
      List<Chapter> chapters =
          List.of(Chapter.of(Duration.ZERO, "Opening"), Chapter.of(Duration.ofSeconds(9), "Kites"));
      for (Segment segment : Segment.of(cues(new Random(seed)), chapters)) {
        assertThat(CueTable.of(segment.table().bytes()))
            .as("seed %d", seed)
            .isEqualTo(segment.table());
      }
    }
  }

  private static List<Cue> cues(Random random) {
    List<Cue> cues = new ArrayList<>();
    long millis = 0;
    for (int i = random.nextInt(1, 60); i > 0; i--) {
      long length = random.nextInt(5000);
      String text = "word ".repeat(random.nextInt(random.nextInt(10) == 0 ? 300 : 20)) + "end";
      Cue cue = Cue.of(TimeSpan.ofMillis(millis, millis + length), text);
      cues.add(random.nextBoolean() ? cue : Cue.of(cue.span(), "Speaker " + i % 3, text));
      millis += random.nextInt(6000);
    }
    return cues;
  }
}
