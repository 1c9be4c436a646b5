package io.sorimark.eval;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** What is said of chapters' starts. Pk, WindowDiff and B look at bins of 30 seconds. */
public enum ChapterMeasure {
  F1_15("f1@15", (gold, found) -> f1(gold, found, 15)),
  F1_30("f1@30", (gold, found) -> f1(gold, found, 30)),
  F1_60("f1@60", (gold, found) -> f1(gold, found, 60)),
  PK("pk", (gold, found) -> Pk.of(gold.bins(Bins.USUAL), found.bins(Bins.USUAL))),
  WINDOW_DIFF(
      "windowdiff", (gold, found) -> WindowDiff.of(gold.bins(Bins.USUAL), found.bins(Bins.USUAL))),
  SIMILARITY(
      "b", (gold, found) -> BoundarySimilarity.of(gold.bins(Bins.USUAL), found.bins(Bins.USUAL))),
  /** Pk on bins of a second, for comparison with those who measure it so. */
  PK_FINE("pk@1s", (gold, found) -> Pk.of(gold.bins(Bins.FINE), found.bins(Bins.FINE))),
  /** Chapters found an hour, the first one counted. */
  PER_HOUR("per-hour", (gold, found) -> (found.cuts().size() + 1) * 3600 / seconds(found.end()));

  private static final class Bins {
    static final Duration USUAL = Duration.ofSeconds(30);
    static final Duration FINE = Duration.ofSeconds(1);
  }

  private final String id;
  private final ToDoubleBiFunction<Division, Division> formula;

  ChapterMeasure(String id, ToDoubleBiFunction<Division, Division> formula) {
    this.id = id;
    this.formula = formula;
  }

  /** The name in tables, JSON and bars. */
  public String id() {
    return id;
  }

  /** All measures; both divisions end at the same time. */
  public static Scores of(Division gold, Division found) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (ChapterMeasure measure : values()) {
      scores.put(measure.id, measure.formula.applyAsDouble(gold, found));
    }
    return new Scores(scores);
  }

  private static double f1(Division gold, Division found, int seconds) {
    return BoundaryF1.of(gold, found, Duration.ofSeconds(seconds));
  }

  private static double seconds(Duration time) {
    return Math.max(1, time.toNanos() / 1e9);
  }
}
