package io.sorimark.pipeline;

import io.sorimark.eval.KnownNames;
import io.sorimark.eval.NameJudge;
import io.sorimark.eval.NameRow;
import io.sorimark.eval.NameTally;
import io.sorimark.eval.Scores;
import io.sorimark.eval.Trials.Row;
import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Band;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.model.Transcript;
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

  private static final String SET = "names";
  private static final String AUTOMATIC = "auto";

  /** What is counted as changed. */
  private enum Given {
    /** What is changed unasked. */
    AUTO(Band.FIXED),
    /** That, and what is asked about. */
    SUGGESTED(Band.CHECK);

    private final Band band;

    Given(Band band) {
      this.band = band;
    }

    String condition() {
      return name().toLowerCase(Locale.ROOT);
    }

    List<Correction> of(List<Correction> all) {
      return all.stream().filter(c -> c.reasons().band().compareTo(band) <= 0).toList();
    }
  }

  /** One way to correct all episodes. */
  private record Way(String set, String method, Settings settings, UnaryOperator<Glossary> names) {
    static Way usual(String set) {
      return new Way(set, Evaluation.OURS, Settings.DEFAULT, UnaryOperator.identity());
    }
  }

  private record Measured(String episode, Given given, NameTally tally) {}

  public NameTrials {
    episodes = List.copyOf(episodes);
  }

  /** Rows of the tables that stand nowhere in their transcripts. */
  public List<NameRow> missing() {
    return episodes.stream()
        .flatMap(episode -> judge(episode, episode.glossary()).missing().stream())
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
    for (Given given : Given.values()) {
      List<Scores> scores =
          single.stream()
              .filter(row -> row.condition().equals(given.condition()))
              .map(Row::means)
              .toList();
      rows.add(row(SET, given, Evaluation.OURS, draws, Scores.mean(scores)));
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
    NameJudge judge = judge(episode, glossary);
    List<Correction> all = Corrections.propose(episode.transcript(), glossary, way.settings);
    return Stream.of(Given.values())
        .map(given -> new Measured(episode.name(), given, judge.tally(given.of(all))))
        .toList();
  }

  private static NameJudge judge(NameEpisode episode, Glossary glossary) {
    return new NameJudge(episode.transcript(), episode.rows(), new KnownNames(glossary));
  }

  private List<Row> rows(Way way, List<Measured> measured) {
    List<Row> rows = new ArrayList<>();
    if (each && episodes.size() > 1) {
      measured.forEach(
          one -> rows.add(row(one.episode, one.given, way.method, 1, one.tally.scores(complete))));
    }
    for (Given given : Given.values()) {
      NameTally sum =
          measured.stream()
              .filter(one -> one.given == given)
              .map(Measured::tally)
              .reduce(NameTally.NONE, NameTally::plus);
      rows.add(row(way.set, given, way.method, episodes.size(), sum.scores(complete)));
    }
    return rows;
  }

  private static Row row(String set, Given given, String method, int episodes, Scores scores) {
    return new Row(set, given.condition(), method, episodes, scores);
  }

  /**
   * With each name that is needed and known taken away in turn: how often another one is put in its
   * place unasked.
   */
  public List<Row> withoutEach() throws InterruptedException {
    record Away(NameEpisode episode, String name) {}
    List<Away> aways =
        episodes.stream()
            .flatMap(episode ->
                judge(episode, episode.glossary()).needed().stream()
                    .sorted()
                    .map(name -> new Away(episode, name)))
            .toList();
    Map<String, Integer> wrong = new LinkedHashMap<>();
    Batch.run(
        aways,
        jobs,
        away -> Map.entry(away.name, wrongWithout(away.episode, away.name)),
        done -> wrong.merge(done.getKey(), done.getValue(), Integer::sum));
    List<Row> rows = new ArrayList<>();
    wrong.forEach((name, count) -> {
      if (each && count > 0) {
        rows.add(row("without " + name, Given.AUTO, Evaluation.OURS, 1, wrong(1, count)));
      }
    });
    int sum = wrong.values().stream().mapToInt(Integer::intValue).sum();
    rows.add(row(SET, Given.AUTO, Evaluation.OURS, episodes.size(), wrong(wrong.size(), sum)));
    return rows;
  }

  private static Scores wrong(int names, int wrong) {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("taken-away", (double) names);
    scores.put("wrong", (double) wrong);
    return new Scores(scores);
  }

  private static int wrongWithout(NameEpisode episode, String name) {
    KnownNames all = new KnownNames(episode.glossary());
    Glossary others =
        new Glossary(
            episode.glossary().names().stream()
                .filter(other -> !other.canonical().equals(name))
                .toList(),
            episode.glossary().never());
    List<Correction> corrections =
        Given.AUTO.of(Corrections.propose(episode.transcript(), others, Settings.DEFAULT));
    return judge(episode, others).wrongAt(Set.of(name), all, corrections);
  }

  /**
   * What is changed where nothing is wrong: {@code words}, {@code letters} (changes of more than
   * spaces, hyphens and capitals), {@code letters/1000} words, {@code other} changes, and {@code
   * identical}, the share of transcripts that come out byte for byte as they went in.
   */
  public List<Row> clean() throws InterruptedException {
    List<Scores> all = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Batch.run(
        episodes,
        jobs,
        episode -> Map.entry(episode.name(), clean(episode)),
        done -> {
          all.add(done.getValue());
          if (each) {
            rows.add(new Row(done.getKey(), AUTOMATIC, Evaluation.OURS, 1, done.getValue()));
          }
        });
    Map<String, Double> sums = new LinkedHashMap<>();
    all.forEach(scores -> scores.values().forEach((name, n) -> sums.merge(name, n, Double::sum)));
    sums.put(
        "letters/1000",
        1000 * sums.getOrDefault("letters", 0.0) / Math.max(1, sums.getOrDefault("words", 0.0)));
    sums.merge("identical", (double) all.size(), (sum, count) -> sum / count);
    rows.add(new Row(SET, AUTOMATIC, Evaluation.OURS, episodes.size(), new Scores(sums)));
    return rows;
  }

  private static Scores clean(NameEpisode episode) {
    Transcript before = episode.transcript();
    List<Correction> changes =
        Given.AUTO.of(Corrections.propose(before, episode.glossary(), Settings.DEFAULT));
    double words =
        before.cues().stream().mapToLong(cue -> cue.text().strip().split("\\s+").length).sum();
    double letters = changes.stream().filter(KnownNames::changesLetters).count();
    boolean identical =
        written(before).equals(written(Corrections.apply(before, changes).transcript()));
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("words", words);
    scores.put("letters", letters);
    scores.put("letters/1000", 1000 * letters / Math.max(1, words));
    scores.put("other", changes.size() - letters);
    scores.put("identical", identical ? 1.0 : 0.0);
    return new Scores(scores);
  }

  private static String written(Transcript transcript) {
    return Transcripts.write(transcript, Format.VTT, Layout.RICH);
  }
}
