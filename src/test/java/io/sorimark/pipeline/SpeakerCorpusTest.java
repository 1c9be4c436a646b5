package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.eval.Trial;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Speakers of real conversations against people's labels, kept beside the project. */
@Tag("slow")
class SpeakerCorpusTest {

  private static final Path EPISODES = Path.of("../shared/eval/speakers/dev");

  /** Three speak, but one of them for a minute. */
  private static final String NEARLY_TWO = "lenny-david-placek";

  @Test
  void isBetterThanTakingTurns() throws IOException, TranscriptException {
    assumeTrue(Files.isDirectory(EPISODES), () -> "skipped, no evaluation set in " + EPISODES);
    List<Double> gains = new ArrayList<>();
    for (Pair pair : Pair.speakersIn(EPISODES)) {
      List<Trial> trials = Evaluation.speakers(pair);
      double ours = accuracy(trials, Evaluation.OURS);
      double alternation = accuracy(trials, "alternation");
      switch (pair.condition()) {
        case "labelled" -> assertThat(ours).as(pair.episode()).isGreaterThan(.98);
        case "dash" -> {
          assertThat(ours).as(pair.episode()).isGreaterThanOrEqualTo(alternation);
          if (trials.getFirst().set().equals("two") || pair.episode().equals(NEARLY_TWO)) {
            assertThat(ours).as(pair.episode()).isGreaterThan(.9);
          }
        }
        case "sparse" -> gains.add(ours - alternation);
        default -> {}
      }
    }
    assertThat(gains.stream().mapToDouble(Double::doubleValue).average().orElse(0))
        .isGreaterThan(.2);
  }

  private static double accuracy(List<Trial> trials, String method) {
    return trials.stream()
        .filter(trial -> trial.method().equals(method))
        .findFirst()
        .orElseThrow()
        .scores()
        .values()
        .get("word-accuracy");
  }
}
