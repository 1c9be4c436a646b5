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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Punctuation of real episodes; a little below what docs/quality.md says. */
class PunctuationCorpusTest {

  private static final Path EPISODES = Path.of("../shared/eval/chapters/dev");

  @Test
  @Tag("slow")
  void findsMostEndsOfSentencesAndMoreWithTimes() throws Exception {
    assumeTrue(Files.isDirectory(EPISODES), () -> "skipped, no evaluation set in " + EPISODES);
    List<Row> rows = Trials.means(trials(), Set.of());
    Map<String, Double> words = means(rows, Trials.ALL, "words");
    assertThat(words.get("end")).isGreaterThanOrEqualTo(.60);
    assertThat(words.get("capital")).isGreaterThanOrEqualTo(.729);
    Map<String, Double> timed = means(rows, Trials.ALL, "timed");
    assertThat(timed.get("end")).isGreaterThanOrEqualTo(.75);
    assertThat(timed.get("capital")).isGreaterThanOrEqualTo(.80);
    // Its cues are those of the recognizer, so nothing but time is in them.
    Map<String, Double> fromRecognizer = means(rows, "vector", "timed");
    assertThat(fromRecognizer.get("end")).isGreaterThanOrEqualTo(.57);
  }

  private static List<Trial> trials() throws IOException, TranscriptException {
    List<Trial> trials = new ArrayList<>();
    for (Pair pair : Pair.chaptersIn(EPISODES)) {
      trials.addAll(Evaluation.punctuation(pair));
    }
    return trials;
  }

  private static Map<String, Double> means(List<Row> rows, String set, String condition) {
    return rows.stream()
        .filter(row -> row.set().equals(set) && row.condition().equals(condition))
        .findFirst()
        .orElseThrow()
        .means()
        .values();
  }
}
