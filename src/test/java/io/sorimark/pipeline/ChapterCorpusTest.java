package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.eval.Trial;
import io.sorimark.eval.Trials;
import io.sorimark.eval.Trials.Row;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chapters of real episodes; a little below what docs/quality.md says. */
class ChapterCorpusTest {

  private static final Path EPISODES = Path.of("../shared/eval/chapters/dev");
  private static final String FOUR_WARS = "seed-latent-space-four-wars";

  /** Marks in this set are topics on a whiteboard and no chapters, so they are told apart. */
  private static final String APART = "oxide";

  @BeforeEach
  void needsTheEpisodes() {
    assumeTrue(Files.isDirectory(EPISODES), () -> "skipped, no evaluation set in " + EPISODES);
  }

  @Test
  void findsElevenOfTheFourteenChaptersOfTheFourWars() throws IOException, TranscriptException {
    Pair seed =
        Pair.chaptersIn(EPISODES).stream()
            .filter(pair -> pair.episode().equals(FOUR_WARS))
            .findFirst()
            .orElseThrow();
    Map<String, Double> scores = ours(Evaluation.chapters(seed), Evaluation.AUTOMATIC);
    // Eleven hits of 14 given and 18 found: 2 * 11 / 32.
    assertThat(scores.get("f1@60")).isGreaterThanOrEqualTo(2 * 11 / 32.0);
  }

  @Test
  @Tag("slow")
  void findsMoreThanHalfOfTheChaptersWithinHalfAMinute() throws IOException, TranscriptException {
    List<Trial> trials = new ArrayList<>();
    for (Pair pair : Pair.chaptersIn(EPISODES)) {
      trials.addAll(Evaluation.chapters(pair));
    }
    Map<String, Double> known = ours(trials, Evaluation.KNOWN);
    assertThat(known.get("f1@30")).isGreaterThan(.59);
    assertThat(known.get("pk")).isLessThan(.31);
    Map<String, Double> automatic = ours(trials, Evaluation.AUTOMATIC);
    assertThat(automatic.get("f1@30")).isGreaterThan(.57);
    assertThat(automatic.get("pk")).isLessThan(.34);
  }

  private static Map<String, Double> ours(List<Trial> trials, String condition) {
    List<Row> rows = Trials.means(trials, Set.of(APART));
    return rows.stream()
        .filter(row -> row.set().equals(rows.getLast().set()))
        .filter(row -> row.method().equals(Evaluation.OURS) && row.condition().equals(condition))
        .findFirst()
        .orElseThrow()
        .means()
        .values();
  }
}
