package io.sorimark.pipeline;

import io.sorimark.eval.NameJudge;
import io.sorimark.eval.NameRow;
import io.sorimark.eval.NameTally;
import io.sorimark.eval.Scores;
import io.sorimark.eval.Trials.Row;
import io.sorimark.model.Correction;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.names.Corrections;
import io.sorimark.names.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures how well misheard names are put right. Counts of several episodes add up.
 *
 * @param complete whether the tables hold all that is wrong, so that other changes are damage
 * @param jobs episodes, or glossaries, to work on at once
 * @param each whether to have a row for each episode or draw, too
 */
public record NameTrials(List<NameEpisode> episodes, boolean complete, int jobs, boolean each) {

  static final String SET = "names";

  /** One way to correct all episodes. */
  private record Way(String set, String method, Settings settings, UnaryOperator<Glossary> names) {
    static Way usual(String set) {
      return new Way(set, Evaluation.OURS, Settings.DEFAULT, UnaryOperator.identity());
    }
  }

  private record Measured(String episode, Allowed allowed, NameTally tally) {}

  public NameTrials {
    episodes = List.copyOf(episodes);
  }

  /** Rows of the tables that stand nowhere in their transcripts. */
  public List<NameRow> missing() {
    return episodes.stream()
        .flatMap(episode -> episode.judge(episode.glossary()).missing().stream())
        .filter(row -> row.duty() != NameRow.Duty.LEAVE)
        .toList();
  }

  /** As the engine is. */
  public List<Row> usual() throws InterruptedException {
    return rows(List.of(Way.usual(SET)));
  }

  /** As it is, and without each of its parts. */
  public List<Row> ablation() throws InterruptedException {
    List<Way> ways = new ArrayList<>(List.of(Way.usual(SET)));
    for (Settings.Part part : Settings.Part.values()) {
      String method = "without " + part.name().toLowerCase(Locale.ROOT);
      ways.add(new Way(SET, method, Settings.DEFAULT.without(part), UnaryOperator.identity()));
    }
    return rows(ways);
  }

  /**
   * With a share of the names, drawn at random so many times: means of the draws.
   *
   * @param seed of the first draw; the next one has the next
   */
  public List<Row> draws(double share, int draws, long seed) throws InterruptedException {
    List<Way> ways =
        IntStream.range(0, draws)
            .mapToObj(draw ->
                new Way(
                    "draw " + (draw + 1),
                    Evaluation.OURS,
                    Settings.DEFAULT,
                    all -> part(all, share, new Random(seed + draw))))
            .toList();
    List<Row> single = rows(ways).stream().filter(row -> row.set().startsWith("draw")).toList();
    List<Row> rows = new ArrayList<>(each ? single : List.of());
    for (Allowed allowed : Allowed.values()) {
      List<Scores> scores =
          single.stream()
              .filter(row -> row.condition().equals(allowed.condition()))
              .map(Row::means)
              .toList();
      rows.add(row(SET, allowed, Evaluation.OURS, draws, Scores.mean(scores)));
    }
    return rows;
  }

  /** In the order that they had. */
  private static Glossary part(Glossary all, double share, Random random) {
    List<Name> names = new ArrayList<>(all.names());
    Collections.shuffle(names, random);
    Set<Name> kept = new HashSet<>(names.subList(0, (int) (names.size() * share)));
    return new Glossary(all.names().stream().filter(kept::contains).toList(), all.never());
  }

  private List<Row> rows(List<Way> ways) throws InterruptedException {
    record Work(Way way, NameEpisode episode) {}
    List<Work> work =
        ways.stream()
            .flatMap(way -> episodes.stream().map(episode -> new Work(way, episode)))
            .toList();
    Map<Way, List<Measured>> measured = new LinkedHashMap<>();
    Batch.run(
        work,
        jobs,
        item -> Map.entry(item.way, measure(item.episode, item.way)),
        done ->
            measured
                .computeIfAbsent(done.getKey(), way -> new ArrayList<>())
                .addAll(done.getValue()));
    List<Row> rows = new ArrayList<>();
    measured.forEach((way, all) -> rows.addAll(rows(way, all)));
    return rows;
  }

  private static List<Measured> measure(NameEpisode episode, Way way) {
    Glossary glossary = way.names.apply(episode.glossary());
    NameJudge judge = episode.judge(glossary);
    List<Correction> all = Corrections.propose(episode.transcript(), glossary, way.settings);
    return Stream.of(Allowed.values())
        .map(allowed -> new Measured(episode.name(), allowed, judge.tally(allowed.of(all))))
        .toList();
  }

  private List<Row> rows(Way way, List<Measured> measured) {
    List<Row> rows = new ArrayList<>();
    if (each && episodes.size() > 1) {
      measured.forEach(one ->
          rows.add(row(one.episode, one.allowed, way.method, 1, one.tally.scores(complete))));
    }
    for (Allowed allowed : Allowed.values()) {
      NameTally sum =
          measured.stream()
              .filter(one -> one.allowed == allowed)
              .map(Measured::tally)
              .reduce(NameTally.NONE, NameTally::plus);
      rows.add(row(way.set, allowed, way.method, episodes.size(), sum.scores(complete)));
    }
    return rows;
  }

  private static Row row(String set, Allowed allowed, String method, int episodes, Scores scores) {
    return new Row(set, allowed.condition(), method, episodes, scores);
  }
}
