package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.sorimark.model.Cue;
import io.sorimark.model.Speaker;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpeakerScoresTest {

  private static final Speech GOLD =
      speech("Ada: good morning", "Bo: morning", "Ada: so shall we", "Cy: yes");

  /** Turns as "name: words"; a turn without a colon has no speaker. */
  private static Speech speech(String... turns) {
    return Speech.of(
        Arrays.stream(turns)
            .map(turn -> turn.split(": "))
            .map(parts ->
                new Turn(
                    parts.length == 1 ? Optional.empty() : Optional.of(new Speaker(parts[0])),
                    List.of(Cue.of(TimeSpan.ofMillis(0, 1), parts[parts.length - 1]))))
            .toList());
  }

  @Test
  void namesNeedNotBeTheSame() {
    assertThat(
            SpeakerScores.of(
                    GOLD, speech("1: good morning", "2: morning", "1: so shall we", "3: yes"))
                .values())
        .contains(entry("word-accuracy", 1.0), entry("change-f1", 1.0));
  }

  @Test
  void twoNamesCannotBeTheSameSpeaker() {
    // 1 is Ada (3 words of 5) or Ada's opening (2) is 3: with 1 = Ada, 2 = Bo, Cy and 3 are left.
    assertThat(
            SpeakerScores.of(GOLD, speech("3: good morning", "2: morning", "1: so shall we yes"))
                .values())
        .contains(entry("word-accuracy", 4 / 7.0));
  }

  @Test
  void unknownSpeakersAreWrongAndTheirChangesCount() {
    assertThat(
            SpeakerScores.of(GOLD, speech("good morning", "morning", "so shall we yes")).values())
        .contains(
            entry("word-accuracy", 0.0),
            entry("change-f1", .8),
            entry("change-precision", 1.0),
            entry("change-recall", 2 / 3.0));
  }

  @Test
  void wordsThatWereHeardOtherwiseAreAligned() {
    assertThat(
            SpeakerScores.of(
                    GOLD, speech("A: well good morning", "B: mourning", "A: so we", "C: yes"))
                .values())
        .contains(entry("word-accuracy", 6 / 7.0), entry("change-f1", 1.0));
  }

  @Test
  void theAssignmentIsTheBestOfAll() {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      int columns = 1 + random.nextInt(5);
      long[][] worth = new long[1 + random.nextInt(5)][columns];
      for (long[] row : worth) {
        Arrays.setAll(row, i -> random.nextInt(20));
      }
      int[] best = Assignment.best(worth);
      long sum = 0;
      for (int row = 0; row < best.length; row++) {
        sum += best[row] < 0 ? 0 : worth[row][best[row]];
      }
      assertThat(Arrays.stream(best).filter(c -> c >= 0)).doesNotHaveDuplicates();
      assertThat(sum).isEqualTo(most(worth, 0, new ArrayList<>()));
    }
  }

  private static long most(long[][] worth, int row, List<Integer> taken) {
    if (row == worth.length) {
      return 0;
    }
    long most = most(worth, row + 1, taken);
    for (int column = 0; column < worth[0].length; column++) {
      if (!taken.contains(column)) {
        taken.add(column);
        most = Math.max(most, worth[row][column] + most(worth, row + 1, taken));
        taken.removeLast();
      }
    }
    return most;
  }
}
