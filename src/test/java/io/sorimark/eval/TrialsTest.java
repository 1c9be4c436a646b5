package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialsTest {

  private static Trial trial(String set, String episode, double f1) {
    return new Trial(set, episode, "ours", "known", new Scores(Map.of("f1", f1)));
  }

  @Test
  void averagesEpisodesOfASetAndOfAllSetsButThoseApart() {
    List<Trial> trials =
        List.of(trial("b", "1", 1), trial("a", "2", .4), trial("b", "3", 0), trial("c", "4", 0));
    assertThat(Trials.means(trials, Set.of("c")))
        .extracting(row -> row.set() + row.episodes() + row.means().values().get("f1"))
        .containsExactly("a1" + .4, "b2" + .5, "c1" + 0.0, "all3" + 1.4 / 3);
  }

  @Test
  void oneSetIsNotAveragedTwice() {
    assertThat(Trials.means(List.of(trial("a", "1", 1)), Set.of())).hasSize(1);
  }

  @Test
  void aMeasureIsAveragedOverThoseThatHaveIt() {
    Scores with = new Scores(Map.of("rouge", .5));
    assertThat(Scores.mean(List.of(with, new Scores(Map.of()))).values())
        .containsEntry("rouge", .5);
  }
}
