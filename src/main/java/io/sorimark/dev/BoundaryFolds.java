package io.sorimark.dev;

import io.sorimark.eval.BoundaryF1;
import io.sorimark.eval.ChapterMeasure;
import io.sorimark.eval.Division;
import io.sorimark.eval.Gold;
import io.sorimark.eval.Scores;
import io.sorimark.eval.Trial;
import io.sorimark.eval.Trials;
import io.sorimark.format.Transcripts;
import io.sorimark.language.Language;
import io.sorimark.language.Words;
import io.sorimark.model.Topic;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Turn;
import io.sorimark.speakers.Turns;
import io.sorimark.topics.Baseline;
import io.sorimark.topics.BoundaryScore;
import io.sorimark.topics.Granularity;
import io.sorimark.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures each fold of {@code src/train/boundaries.py cross} on the episodes that it has not seen,
 * beside hand-set scores and well-known methods, and prints the means over all folds.
 */
final class BoundaryFolds {

  private static final Words WORDS = Words.of(Language.ENGLISH);

  /** An episode that a fold has not seen, and what people made of it. */
  private record Unseen(Gold.Chapters gold, Transcript transcript, List<Turn> turns, String id) {

    static Unseen read(Path episodes, String id) {
      try {
        Path json = episodes.resolve(id + ".json");
        Path text = episodes.resolve(id + ".txt");
        Transcript transcript =
            Transcripts.read(text.toString(), Files.readAllBytes(text)).transcript();
        Gold.Chapters gold = Gold.chapters(json.toString(), Files.readString(json));
        return new Unseen(gold, transcript, Turns.of(transcript), id);
      } catch (IOException | TranscriptException e) {
        throw new IllegalStateException(id, e);
      }
    }

    List<Trial> trials(BoundaryScore learned) {
      int count = Division.of(gold.starts(), end()).cuts().size() + 1;
      List<Trial> trials = new ArrayList<>();
      addTopics(trials, "known", Granularity.AUTOMATIC.withCount(count), learned);
      addTopics(trials, "automatic", Granularity.AUTOMATIC, learned);
      for (Baseline baseline : Baseline.values()) {
        List<Duration> starts =
            baseline.starts(turns, transcript.end(), WORDS, OptionalInt.of(count));
        trials.add(trial(baseline.id(), "known", starts));
      }
      return trials;
    }

    private void addTopics(
        List<Trial> trials, String condition, Granularity granularity, BoundaryScore learned) {
      trials.add(trial("learned", condition, starts(granularity, learned)));
      trials.add(trial("hand-set", condition, starts(granularity, BoundaryScore.handSet())));
    }

    private List<Duration> starts(Granularity granularity, BoundaryScore judge) {
      return Topics.find(turns, transcript.end(), WORDS, granularity, judge).topics().stream()
          .skip(1) // begins with the recording
          .map(Topic::start)
          .toList();
    }

    private Trial trial(String method, String condition, List<Duration> starts) {
      Division given = Division.of(gold.starts(), end());
      Division found = Division.of(starts, end());
      Map<String, Double> scores = new LinkedHashMap<>();
      scores.put("f1@1", BoundaryF1.of(given, found, Duration.ofSeconds(1)));
      scores.putAll(ChapterMeasure.of(given, found).values());
      return new Trial(gold.set(), id, method, condition, new Scores(scores));
    }

    private Duration end() {
      return gold.length().orElse(transcript.end());
    }
  }

  private BoundaryFolds() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: BoundaryFolds EPISODES FOLDS");
    }
    List<Trial> trials = new ArrayList<>();
    for (Path fold : folds(Path.of(args[1]))) {
      BoundaryScore learned = BoundaryScore.learned(fold);
      List<String> unseen = Files.readAllLines(fold.resolve("episodes.txt"));
      unseen.parallelStream()
          .map(id -> Unseen.read(Path.of(args[0]), id).trials(learned))
          .forEachOrdered(trials::addAll);
    }
    Trials.means(trials, Set.of()).forEach(BoundaryFolds::print);
  }

  /** Those that are complete. */
  private static List<Path> folds(Path folder) throws IOException {
    try (Stream<Path> folds = Files.list(folder)) {
      return folds.filter(fold -> Files.exists(fold.resolve("episodes.txt"))).sorted().toList();
    }
  }

  private static void print(Trials.Row row) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%-10s %3d  %-10s %-10s",
            row.set(),
            row.episodes(),
            row.condition(),
            row.method()));
    row.means()
        .values()
        .forEach((id, mean) -> line.append(String.format(Locale.ROOT, "  %s %.3f", id, mean)));
    System.out.println(line);
  }
}
