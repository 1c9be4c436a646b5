package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sorimark.chapters.TitleStyle;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.pipeline.ChapterEdit.Begin;
import io.sorimark.publish.ChapterFormat;
import io.sorimark.topics.Granularity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastRunTest {

  @Test
  void isReadAsItWasWritten() {
    Granularity granularity =
        Granularity.AUTOMATIC
            .withCount(7)
            .withDetail(Granularity.Detail.FINE)
            .withLengths(Duration.ofMillis(1500), Optional.of(Duration.ofHours(2)));
    Choices choices =
        new Choices(
            new Chapterize.Settings(granularity, TitleStyle.KEYWORDS),
            List.of(Origin.DESCRIPTION, Origin.COMPUTED),
            List.of(ChapterFormat.PODLOVE_JSON));
    List<Begin> chapters = List.of(new Begin(Duration.ofMillis(1), "\"끝\"\n"));
    for (LastRun run :
        List.of(new LastRun(choices, chapters), new LastRun(Choices.DEFAULT, List.of()))) {
      assertThat(LastRun.read(run.text())).isEqualTo(run);
    }
  }

  @Test
  void whatIsDamagedIsNoRun() {
    String whole = new LastRun(Choices.DEFAULT, List.of()).text();
    for (String damaged :
        List.of("", "{", "[]", "{}", whole.replace("phrase", "poem"), whole.replace("psc", "x"))) {
      assertThatIllegalArgumentException().as(damaged).isThrownBy(() -> LastRun.read(damaged));
    }
  }
}
