package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.model.Severity;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real transcripts of real podcasts, which lie outside the repository. */
class PodcastCorpusTest {

  private static final Path CORPUS = Path.of("../shared/eval/formats/dev");

  /** What is known of a file, by its number in the corpus. */
  private record Real(
      String number, Format format, Timing timing, int cues, int speakers, int endMinutes) {}

  private static final List<Real> FILES =
      List.of(
          new Real("012", Format.MARKDOWN, Timing.STARTS, 59, 0, 58),
          new Real("014", Format.MARKDOWN, Timing.STARTS, 156, 2, 58),
          new Real("016", Format.MARKDOWN, Timing.STARTS, 125, 3, 115),
          new Real("018", Format.MARKDOWN, Timing.NONE, 13, 2, 0),
          new Real("020", Format.MARKDOWN, Timing.STARTS, 1, 1, 29),
          new Real("022", Format.MARKDOWN, Timing.NONE, 175, 3, 0),
          new Real("024", Format.MARKDOWN, Timing.NONE, 289, 8, 0),
          new Real("028", Format.MARKDOWN, Timing.NONE, 197, 0, 0),
          new Real("030", Format.PODCAST_HTML, Timing.STARTS, 10, 3, 12),
          new Real("032", Format.PODCAST_HTML, Timing.STARTS, 34, 5, 28),
          new Real("034", Format.PODCAST_JSON, Timing.SPANS, 392, 2, 1),
          new Real("036", Format.PODCAST_JSON, Timing.SPANS, 959, 5, 28),
          new Real("114", Format.DATATALKS_YAML, Timing.STARTS, 167, 2, 59));

  @TestFactory
  Stream<DynamicTest> readsRealFilesWithoutAnError() {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project at " + CORPUS);
    return FILES.stream().map(real -> DynamicTest.dynamicTest(real.number(), () -> check(real)));
  }

  private static void check(Real real) throws IOException {
    Path file = file(real.number());
    Parsed parsed = Transcripts.read(file.getFileName().toString(), Files.readAllBytes(file));
    Transcript transcript = parsed.transcript();
    assertThat(parsed.format()).isEqualTo(real.format());
    assertThat(transcript.timing()).isEqualTo(real.timing());
    assertThat(transcript.cues()).hasSize(real.cues());
    assertThat(speakers(transcript)).hasSize(real.speakers());
    assertThat(transcript.end()).isGreaterThanOrEqualTo(Duration.ofMinutes(real.endMinutes()));
    assertThat(parsed.problems()).noneMatch(problem -> problem.severity() == Severity.ERROR);
  }

  private static Set<String> speakers(Transcript transcript) {
    return transcript.cues().stream()
        .flatMap(cue -> cue.speaker().stream())
        .collect(Collectors.toSet());
  }

  private static Path file(String number) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .filter(path -> path.getFileName().toString().startsWith(number))
          .findFirst()
          .orElseThrow();
    }
  }
}
