package io.sorimark.chapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Topic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StemTableTest {

  private static final String TITLED = "The kettle boils. The kettle hisses. A kettle is hot.";
  private static final String OTHER = "The lamp is on. My lamp is old. Lamps are fine.";

  @Test
  void aStemThatTitlesAreMadeOfIsWorthMore() {
    StemCounts counts = StemCounts.of(List.of(kettles(), kettles(), lamps()));
    assertThat(counts.worth("kettl")).isPositive().isGreaterThan(counts.worth("old"));
    assertThat(counts.rarity("kettl")).isLessThan(counts.rarity("never said"));
    assertThat(counts.known("kettl")).isPositive();
  }

  @Test
  void anEpisodeThatIsLeftOutGivesNothingAwayOfItsTitles() {
    TitleTraining kettles = kettles();
    StemCounts counts =
        StemCounts.of(List.of(kettles, lamps(), lamps())).without(kettles.counted());
    assertThat(counts.worth("kettl")).isEqualTo(counts.worth("never said"));
    assertThat(counts.rarity("kettl")).isEqualTo(counts.rarity("never said"));
    assertThat(counts.known("kettl")).isZero();
  }

  @Test
  void theTableKeepsTheWeightsAndNoStem() throws IOException {
    StemCounts counts = StemCounts.of(List.of(kettles(), kettles(), lamps()));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    counts.writeTable(file);
    assertThat(file.toString(StandardCharsets.ISO_8859_1)).doesNotContain("kettl");
    StemTable table = StemTable.read(new ByteArrayInputStream(file.toByteArray()));
    for (String stem : List.of("kettl", "lamp", "never said")) {
      assertThat(table.worth(stem)).isCloseTo(counts.worth(stem), within(.02));
      assertThat(table.rarity(stem)).isCloseTo(counts.rarity(stem), within(.02));
      assertThat(table.known(stem)).isCloseTo(counts.known(stem), within(.02));
    }
  }

  @Test
  void countsAreReadAsTheyWereWritten(@TempDir Path folder) throws IOException {
    StemCounts counts = StemCounts.of(List.of(kettles(), lamps()));
    counts.write(folder.resolve("stems.tsv"));
    StemCounts read = StemCounts.read(folder.resolve("stems.tsv"));
    assertThat(read.worth("kettl")).isEqualTo(counts.worth("kettl"));
    assertThat(read.rarity("lamp")).isEqualTo(counts.rarity("lamp"));
  }

  @Test
  void anotherFileIsNoTable() {
    assertThatThrownBy(() -> StemTable.read(new ByteArrayInputStream(new byte[20])))
        .isInstanceOf(IOException.class);
  }

  private static TitleTraining kettles() {
    return episode(TITLED, "Kettles");
  }

  private static TitleTraining lamps() {
    return episode(OTHER, "Lamps");
  }

  /** Four chapters of the same words, for what is said in fewer is not counted. */
  private static TitleTraining episode(String text, String title) {
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<Sentence> sentences = new ArrayList<>();
      for (String sentence : text.split("(?<=[.]) ")) {
        long start = i * 60_000L + sentences.size() * 10_000L;
        sentences.add(new Sentence(TimeSpan.ofMillis(start, start + 10_000), sentence, false));
      }
      topics.add(new Topic(sentences, 0, List.of()));
    }
    return TitleTraining.of(
        List.of(), topics, Duration.ofMinutes(4), List.of(title, title, title, title));
  }
}
