package io.sorimark.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldTest {

  private static final String NAMES =
      """
      cue_start\tsurface\tcorrect\tcategory\tcertainty\tnote
      00:00:07.400\tkettel\tKettle\tthing\tsure\tmishear: said so
      00:00:07.400\tkettel\tKettle\tthing\tsure\tmishear
      00:01:02.000\trag ops\tRagOps\tterm\tlikely\tspacing
      00:01:09.000\tmamba\tMamba\tmodel\tsure\tcasing
      00:02:00.000\tBor\tBohr\tperson\tunsure\tmishear
      """;

  @Test
  void readsChaptersInBothSpellings() throws TranscriptException {
    Gold.Chapters ours =
        Gold.chapters(
            "a.json",
            "{\"set\":\"core\",\"duration\":90.5,\"chapters\":"
                + "[{\"start\":60,\"title\":\"B\"},{\"start\":0,\"title\":\"\"}]}");
    assertThat(ours.set()).isEqualTo("core");
    assertThat(ours.length()).contains(Duration.ofMillis(90_500));
    assertThat(ours.chapters())
        .containsExactly(
            Chapter.of(Duration.ZERO, "(untitled)"), Chapter.of(Duration.ofSeconds(60), "B"));
    assertThat(
            Gold.chapters("b.json", "{\"chapters\":[{\"startTime\":1.5,\"title\":\"A\"}]}")
                .starts())
        .containsExactly(Duration.ofMillis(1500));
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    assertThatThrownBy(() -> Gold.chapters("a.json", "{"))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("a.json: not JSON");
    assertThatThrownBy(() -> Gold.chapters("a.json", "{\"chapters\":[{\"title\":\"A\"}]}"))
        .hasMessageContaining("a chapter without a start");
    assertThatThrownBy(() -> Gold.names("n.tsv", "cue_start\tcorrect\n"))
        .hasMessageContaining("no columns");
    assertThatThrownBy(() -> Gold.names("n.tsv", "surface\tcorrect\na\tb\n"))
        .hasMessageContaining("n.tsv:2: no time");
    assertThatThrownBy(() -> Gold.speech("s.json", "{\"cue_speakers\":[\"A\"]}", List.of()))
        .hasMessageContaining("1 speakers for 0 cues");
  }

  @Test
  void namesAreRequiredWhenMisheardOrWronglySpacedAndCertain() throws TranscriptException {
    assertThat(Gold.names("n.tsv", NAMES).stream().map(NameChange::required))
        .containsExactly(true, true, true, false, false);
  }

  @Test
  void onlyTheExactSpanAndNameAreRight() throws TranscriptException {
    List<NameChange> found =
        Gold.names(
            "f.tsv",
            """
            cue_start\tsurface\tcorrect
            0:07.4\tkettel\tKettle
            0:07.4\tkettel\tKessel
            0:07.4\tkettel\tKettle
            1:02\tops\tRagOps
            1:09\tmamba\tMamba
            """);
    // One of two kettles is right, one wrong; the third and the half span are damage; the casing
    // of Mamba is not asked for.
    assertThat(NameScores.of(Gold.names("n.tsv", NAMES), found).values())
        .containsExactly(
            entry("precision", 1 / 4.0),
            entry("recall", 1 / 3.0),
            entry("f1", 2 / 7.0),
            entry("right", 1.0),
            entry("wrong", 1.0),
            entry("damage", 2.0));
  }
}
