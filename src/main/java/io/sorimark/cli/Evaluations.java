package io.sorimark.cli;

import io.sorimark.eval.Trial;
import io.sorimark.eval.Trials;
import io.sorimark.eval.Trials.Row;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Batch;
import io.sorimark.pipeline.Pair;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes trials of pairs of files, and of trials a table or data. */
final class Evaluations {

  /** Measures that are no shares. */
  private static final Set<String> COUNTS =
      Set.of(
          "per-hour",
          "sections",
          "words",
          "changed",
          "left-out",
          "put-in",
          "right",
          "wrong",
          "damage",
          "needed",
          "held",
          "groups",
          "lookalikes",
          "lookalikes-changed",
          "taken-away",
          "letters",
          "other");

  private static final int DECIMALS = 4;

  /** Work on one pair; what it throws becomes the pair's outcome. */
  @FunctionalInterface
  interface Work {
    List<Trial> on(Pair pair) throws IOException, TranscriptException;
  }

  private record Attempt(List<Trial> trials, Outcome outcome) {}

  private Evaluations() {}

  /** The trials of all pairs, in their order; failures are told to the report. */
  static List<Trial> trials(List<Pair> pairs, Work work, int jobs, Report report)
      throws InterruptedException {
    report.begin(pairs.size());
    List<Trial> trials = new ArrayList<>();
    Batch.run(
        pairs,
        jobs,
        pair -> attempt(pair, work),
        attempt -> {
          trials.addAll(attempt.trials);
          report.add(attempt.outcome);
        });
    return trials;
  }

  private static Attempt attempt(Pair pair, Work work) {
    List<Trial> trials = new ArrayList<>();
    String name = pair.found().name();
    Outcome outcome =
        InputOptions.outcome(
            name,
            pair,
            one -> {
              trials.addAll(work.on(one));
              return Outcome.done(name, Map.of(), "");
            });
    return new Attempt(trials, outcome);
  }

  static String table(List<Row> rows) {
    List<String> measures =
        rows.stream().flatMap(row -> row.means().values().keySet().stream()).distinct().toList();
    boolean told = rows.stream().anyMatch(row -> !row.condition().isEmpty());
    Stream<String> first =
        told ? Stream.of("SET", "N", "GIVEN", "METHOD") : Stream.of("SET", "N", "METHOD");
    String[] head =
        Stream.concat(first, measures.stream().map(name -> name.toUpperCase(Locale.ROOT)))
            .toArray(String[]::new);
    return new Table(head).rows(rows.stream().map(row -> cells(row, told, measures)).toList());
  }

  private static List<String> cells(Row row, boolean told, List<String> measures) {
    List<String> cells = new ArrayList<>(List.of(row.set(), Integer.toString(row.episodes())));
    if (told) {
      cells.add(row.condition());
    }
    cells.add(row.method());
    measures.forEach(measure -> cells.add(cell(row, measure)));
    return cells;
  }

  private static String cell(Row row, String measure) {
    Double value = row.means().values().get(measure);
    if (value == null) {
      return "-";
    }
    boolean whole = value == Math.rint(value);
    String form = COUNTS.contains(measure) ? whole ? "%.0f" : "%.1f" : "%.3f";
    return String.format(Locale.ROOT, form, value);
  }

  static Outcome data(Row row) {
    Map<String, Object> scores = new LinkedHashMap<>();
    row.means()
        .values()
        .forEach((measure, value) ->
            scores.put(
                measure, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN)));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("set", row.set());
    data.put("episodes", row.episodes());
    data.put("given", row.condition());
    data.put("method", row.method());
    data.put("scores", scores);
    return Outcome.done(row.set(), data, "");
  }

  /** Rows over all sets, or of the only set. */
  static List<Row> overall(List<Row> rows) {
    return rows.isEmpty()
        ? rows
        : rows.stream().filter(row -> row.set().equals(rows.getLast().set())).toList();
  }

  /** A row for each episode, then those of the sets. */
  static List<Row> withEpisodes(List<Trial> trials, List<Row> rows) {
    List<Trial> alone =
        trials.stream()
            .map(t -> new Trial(t.episode(), t.episode(), t.method(), t.condition(), t.scores()))
            .toList();
    Stream<Row> each =
        Trials.means(alone, Set.of()).stream().filter(row -> !row.set().equals(Trials.ALL));
    return Stream.concat(each, rows.stream()).toList();
  }
}
