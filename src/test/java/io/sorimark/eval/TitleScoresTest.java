package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Reasons;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TitleScoresTest {

  private static final List<Chapter> GOLD =
      List.of(chapter(0, "Hello"), chapter(100, "Red kettle"), chapter(200, "Blue kettle"));

  private static Chapter chapter(int start, String title) {
    return Chapter.of(Duration.ofSeconds(start), title);
  }

  @Test
  void comparesTitlesOfChaptersThatBeginTogether() {
    List<Chapter> found = List.of(chapter(10, "Hello"), chapter(161, "Red kettle"));
    // 161 is nearer than 60 s to the gold chapter at 200 alone: "Blue kettle", half of it right.
    assertThat(TitleScores.of(GOLD, found).values())
        .contains(entry("rouge-1", .75), entry("rouge-l", .75));
  }

  @Test
  void theFloorIsAnotherTitleOfTheEpisode() {
    // The others share: Hello nothing, each kettle one word of two with one of two others.
    assertThat(TitleScores.of(GOLD, GOLD).values())
        .containsExactly(entry("rouge-1", 1.0), entry("rouge-l", 1.0), entry("floor", .5 / 3));
  }

  @Test
  void theOracleMayChooseAmongAlternatives() {
    Reasons offered =
        new Reasons(
            OptionalDouble.empty(),
            List.of(),
            OptionalDouble.of(.2),
            List.of("Red kettle", "Red herring"));
    Chapter found = chapter(100, "Green tea").withReasons(offered);
    assertThat(TitleScores.of(GOLD, List.of(found)).values())
        .contains(entry("rouge-1", 0.0), entry("oracle", 1.0));
  }

  @Test
  void chaptersFarApartSayNothing() {
    assertThat(TitleScores.of(GOLD, List.of(chapter(400, "Hello"))).values()).isEmpty();
  }
}
