package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.format.Transcripts;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Sentence;
import io.sorimark.model.Topic;
import io.sorimark.model.Transcript;
import io.sorimark.model.Turn;
import io.sorimark.speakers.Turns;
import io.sorimark.topics.Granularity.Detail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds of the marks of real episodes, whatever they are about. */
@Tag("slow")
class TopicsCorpusTest {

  private static final Path EPISODES = Path.of("../shared/eval/chapters/dev");
  private static final Words ENGLISH = Words.of(Language.ENGLISH);

  /** Every so many of the episodes, by name: a few of each set. */
  private static final int STEP = 9;

  private static final List<Granularity> LENGTHS =
      List.of(
          Granularity.AUTOMATIC,
          Granularity.AUTOMATIC.withLengths(
              Duration.ofMinutes(2), Optional.of(Duration.ofMinutes(10))));

  @BeforeEach
  void needsTheEpisodes() {
    assumeTrue(Files.isDirectory(EPISODES), () -> "skipped, no evaluation set in " + EPISODES);
  }

  @Test
  void coarseMarksAreAmongTheFineOnesAndBeginSentences() throws IOException {
    for (Path file : episodes()) {
      Transcript transcript =
          Transcripts.read(file.toString(), Files.readAllBytes(file)).transcript();
      List<Turn> turns = Turns.of(transcript);
      List<Duration> sentences =
          Sentences.of(turns).stream().map(Sentence::span).map(span -> span.start()).toList();
      for (Granularity lengths : LENGTHS) {
        List<Duration> coarse = starts(turns, transcript, lengths.withDetail(Detail.COARSE));
        List<Duration> normal = starts(turns, transcript, lengths);
        List<Duration> fine = starts(turns, transcript, lengths.withDetail(Detail.FINE));
        assertThat(normal).as("%s", file).containsAll(coarse);
        assertThat(fine).as("%s", file).containsAll(normal).hasSizeGreaterThan(coarse.size());
        assertThat(sentences).as("%s", file).containsAll(fine);
      }
    }
  }

  private static List<Duration> starts(
      List<Turn> turns, Transcript transcript, Granularity granularity) {
    return Topics.in(turns, transcript.end(), ENGLISH, granularity).stream()
        .map(Topic::start)
        .toList();
  }

  private static List<Path> episodes() throws IOException {
    try (Stream<Path> files = Files.list(EPISODES)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      return Stream.iterate(0, n -> n < all.size(), n -> n + STEP).map(all::get).toList();
    }
  }
}
