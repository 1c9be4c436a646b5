package io.sorimark.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Topic;
import io.sorimark.speakers.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TopicsCorpusTest {

  private static final int[] TOLERANCES = {15, 30, 60};

  /** Marks in this set are topics on a whiteboard and no chapters, so they are told apart. */
  private static final String APART = "oxide";

  @BeforeEach
  void needsTheEpisodes() {
    assumeTrue(
        Files.isDirectory(ChapteredEpisode.FOLDER),
        () -> "skipped, no evaluation set in " + ChapteredEpisode.FOLDER);
  }

  @Test
  void findsSixOfTheFourteenChaptersOfTheFourWars() throws IOException {
    ChapteredEpisode episode =
        ChapteredEpisode.read(ChapteredEpisode.FOLDER.resolve("seed-latent-space-four-wars.json"));
    assertThat(episode.starts()).hasSize(14);
    List<Double> found = boundaries(episode, Granularity.AUTOMATIC);
    assertThat(BoundaryF1.hits(episode.starts(), found, 60)).isGreaterThanOrEqualTo(6);
  }

  @Test
  @Tag("slow")
  void findsHalfOfTheChaptersWithinAMinuteOnAverage() throws IOException {
    Map<String, List<double[]>> known = new TreeMap<>();
    Map<String, List<double[]>> automatic = new TreeMap<>();
    for (ChapteredEpisode episode : ChapteredEpisode.all()) {
      int count = episode.starts().size() + 1;
      note(known, episode, boundaries(episode, Granularity.AUTOMATIC.withCount(count)));
      note(automatic, episode, boundaries(episode, Granularity.AUTOMATIC));
    }
    System.out.println("F1 at 15, 30 and 60 s, mean of the episodes");
    known.forEach((set, rows) ->
        System.out.printf(
            "%-10s %2d  known %s  automatic %s%n",
            set, rows.size(), line(mean(rows)), line(mean(automatic.get(set)))));
    assertThat(mean(automatic.get("all"))[2]).isGreaterThan(.5);
  }

  private static void note(
      Map<String, List<double[]>> sets, ChapteredEpisode episode, List<Double> found) {
    double[] row = new double[TOLERANCES.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = BoundaryF1.of(episode.starts(), found, TOLERANCES[i]);
    }
    sets.computeIfAbsent(episode.set(), set -> new ArrayList<>()).add(row);
    if (!episode.set().equals(APART)) {
      sets.computeIfAbsent("all", set -> new ArrayList<>()).add(row);
    }
  }

  private static List<Double> boundaries(ChapteredEpisode episode, Granularity granularity) {
    return Topics.in(
            Turns.of(episode.transcript()),
            episode.transcript().end(),
            Words.of(Language.ENGLISH),
            granularity)
        .stream()
        .skip(1)
        .map(Topic::start)
        .map(start -> start.toNanos() / 1e9)
        .toList();
  }

  private static double[] mean(List<double[]> rows) {
    double[] mean = new double[TOLERANCES.length];
    for (double[] row : rows) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / rows.size();
      }
    }
    return mean;
  }

  private static String line(double[] values) {
    return "%.3f %.3f %.3f".formatted(values[0], values[1], values[2]);
  }
}
