package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.eval.Trial;
import io.sorimark.language.Language;
import io.sorimark.model.Section;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sections of a Korean newsletter, half of it in English. */
class SectionCorpusTest {

  private static final Path NEWSLETTER = Path.of("../shared/seeds/000_b6762b0c7faadbd3.txt");

  @BeforeEach
  void needsTheNewsletter() {
    assumeTrue(Files.isRegularFile(NEWSLETTER), () -> "skipped, no newsletter " + NEWSLETTER);
  }

  @Test
  void itsHeadingsAreItsSections() throws IOException, TranscriptException {
    Sectioning.Result result =
        Sectioning.of(
            Source.of(NEWSLETTER).read(Optional.empty()).transcript(), OptionalInt.empty());
    assertThat(result.language()).isEqualTo(Language.KOREAN);
    assertThat(result.headed()).isTrue();
    assertThat(result.sections())
        .hasSize(51)
        .extracting(Section::title)
        .startsWith("The Intelligence Age", "오픈AI 보이스 모드 드디어 출시")
        .contains("Founder Mode (feat. Paul Graham)", "Leaderboard v2");
  }

  @Test
  void theyAreFoundAgainWithoutThem() throws IOException, TranscriptException {
    List<Trial> trials = SectionTrials.of(Pair.documentsIn(NEWSLETTER).getFirst());
    Map<String, Double> known = ours(trials, Evaluation.KNOWN);
    assertThat(known.get("pk")).isLessThanOrEqualTo(.14);
    assertThat(known.get("f1+-1")).isGreaterThan(.74);
    Map<String, Double> automatic = ours(trials, Evaluation.AUTOMATIC);
    assertThat(automatic.get("pk")).isLessThan(.16);
    assertThat(automatic.get("sections")).isBetween(45.0, 60.0);
  }

  private static Map<String, Double> ours(List<Trial> trials, String condition) {
    return trials.stream()
        .filter(t -> t.method().equals(Evaluation.OURS) && t.condition().equals(condition))
        .findFirst()
        .orElseThrow()
        .scores()
        .values();
  }
}
