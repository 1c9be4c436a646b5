package io.sorimark.eval;

import io.sorimark.model.Chapter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much titles overlap with those that people gave, by {@link Rouge}. A found chapter is
 * compared with the gold chapter that begins within {@value #SECONDS} seconds of it, each matched
 * once; chapters without a partner say nothing of titles.
 */
public final class TitleScores {

  /** Titles of chapters that begin further apart are not of the same chapter. */
  private static final int SECONDS = 60;

  /** A gold title and the chapter whose title stands against it. */
  private record Pair(int gold, Chapter found) {}

  private TitleScores() {}

  /**
   * Means over the pairs: {@code rouge-1} and {@code rouge-l} of the titles, {@code floor} (what
   * another gold title of the episode would get, on average) and, where chapters have alternative
   * titles, {@code oracle} (the best of all), both by ROUGE-1. Empty where no chapters pair up.
   *
   * @param gold by start
   * @param found by start
   */
  public static Scores of(List<Chapter> gold, List<Chapter> found) {
    List<Pair> pairs = pairs(gold, found);
    List<String> titles = gold.stream().map(Chapter::title).toList();
    Map<String, Double> scores = new LinkedHashMap<>();
    put(scores, "rouge-1", mean(pairs, titles, Rouge::one));
    put(scores, "rouge-l", mean(pairs, titles, Rouge::longest));
    put(
        scores,
        "floor",
        pairs.stream().flatMapToDouble(pair -> floor(titles, pair.gold).stream()).average());
    if (found.stream().anyMatch(chapter -> !chapter.reasons().alternatives().isEmpty())) {
      put(
          scores,
          "oracle",
          pairs.stream().mapToDouble(pair -> oracle(titles.get(pair.gold), pair.found)).average());
    }
    return new Scores(scores);
  }

  private static List<Pair> pairs(List<Chapter> gold, List<Chapter> found) {
    Stream.Builder<Pair> pairs = Stream.builder();
    int g = 0;
    int f = 0;
    while (g < gold.size() && f < found.size()) {
      Duration late = found.get(f).start().minus(gold.get(g).start());
      boolean near = late.abs().compareTo(Duration.ofSeconds(SECONDS)) <= 0;
      if (near) {
        pairs.add(new Pair(g, found.get(f)));
      }
      g += near || late.isPositive() ? 1 : 0;
      f += near || late.isNegative() ? 1 : 0;
    }
    return pairs.build().toList();
  }

  private static OptionalDouble mean(
      List<Pair> pairs, List<String> titles, ToDoubleBiFunction<String, String> measure) {
    return pairs.stream()
        .mapToDouble(pair -> measure.applyAsDouble(titles.get(pair.gold), pair.found.title()))
        .average();
  }

  private static OptionalDouble floor(List<String> titles, int gold) {
    return IntStream.range(0, titles.size())
        .filter(other -> other != gold)
        .mapToDouble(other -> Rouge.one(titles.get(gold), titles.get(other)))
        .average();
  }

  private static double oracle(String gold, Chapter found) {
    return Stream.concat(Stream.of(found.title()), found.reasons().alternatives().stream())
        .mapToDouble(title -> Rouge.one(gold, title))
        .max()
        .orElse(0);
  }

  private static void put(Map<String, Double> scores, String name, OptionalDouble value) {
    value.ifPresent(score -> scores.put(name, score));
  }
}
