package io.sorimark.topics;

import io.sorimark.language.Words;
import io.sorimark.language.Words.Term;
import io.sorimark.model.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * TextTiling (Hearst 1997, "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages") by
 * blocks: the talk is cut into sequences of {@value #SEQUENCE} words; between each two the cosine
 * of the blocks of {@value #BLOCK} sequences before and behind is taken and smoothed; topics begin
 * where it lies deep below the peaks on both sides, at the nearest sentence.
 */
final class TextTiling {

  private static final int SEQUENCE = 20;
  private static final int BLOCK = 10;

  /** Two topics begin with so many sequences between at least. */
  private static final int BETWEEN = 3;

  private static final Pattern GAP = Pattern.compile("\\s+");

  /** Words said before each sentence, and in all. */
  private final int[] wordsBefore;

  /** Stems of each sequence, by number. */
  private final List<List<Integer>> sequences = new ArrayList<>();

  private final Map<String, Integer> numbers = new HashMap<>();

  TextTiling(List<Sentence> sentences, Words words) {
    wordsBefore = new int[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      String text = sentences.get(i).text();
      for (Term term : words.in(text)) {
        int word = wordsBefore[i] + GAP.split(text.substring(0, term.start()), -1).length - 1;
        sequence(word / SEQUENCE).add(numbers.computeIfAbsent(term.stem(), stem -> numbers.size()));
      }
      wordsBefore[i + 1] = wordsBefore[i] + GAP.split(text, -1).length;
    }
    sequence(wordsBefore[sentences.size()] / SEQUENCE);
  }

  /**
   * The sentences that topics begin with, ascending.
   *
   * @param count of topics; without one, where the depth exceeds the mean by more than minus half a
   *     standard deviation
   */
  int[] cuts(OptionalInt count) {
    double[] depths = depths(smoothed(similarities()));
    double least = count.isPresent() ? 0 : cutoff(depths);
    int[] deepest =
        IntStream.range(0, depths.length)
            .boxed()
            .sorted((a, b) -> Double.compare(depths[b], depths[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Integer> gaps = new ArrayList<>();
    for (int gap : deepest) {
      boolean free = gaps.stream().allMatch(other -> Math.abs(other - gap) > BETWEEN);
      if (free && depths[gap] > least && gaps.size() + 1 < count.orElse(Integer.MAX_VALUE)) {
        gaps.add(gap);
      }
    }
    return gaps.stream()
        .mapToInt(gap -> sentenceAt((gap + 1) * SEQUENCE))
        .filter(sentence -> sentence > 0)
        .sorted()
        .distinct()
        .toArray();
  }

  private List<Integer> sequence(int at) {
    while (sequences.size() <= at) {
      sequences.add(new ArrayList<>());
    }
    return sequences.get(at);
  }

  private double[] similarities() {
    return Series.of(
        sequences.size() - 1,
        gap -> {
          int size = Math.min(BLOCK, Math.min(gap + 1, sequences.size() - gap - 1));
          return cosine(counts(gap + 1 - size, gap + 1), counts(gap + 1, gap + 1 + size));
        });
  }

  private int[] counts(int from, int to) {
    int[] counts = new int[numbers.size()];
    sequences.subList(from, to).forEach(stems -> stems.forEach(stem -> counts[stem]++));
    return counts;
  }

  private static double cosine(int[] a, int[] b) {
    double product = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      ofA += a[i] * a[i];
      ofB += b[i] * b[i];
    }
    return product == 0 ? 0 : product / Math.sqrt(ofA * ofB);
  }

  /** The mean of each value and its neighbours. */
  private static double[] smoothed(double[] x) {
    return Series.of(
        x.length,
        i -> Arrays.stream(x, Math.max(0, i - 1), Math.min(x.length, i + 2)).average().orElse(0));
  }

  /** How far each value lies below the nearest peak on the left and on the right, together. */
  private static double[] depths(double[] x) {
    return Series.of(x.length, i -> peak(x, i, -1) + peak(x, i, 1) - 2 * x[i]);
  }

  private static double peak(double[] x, int from, int step) {
    int at = from;
    while (at + step >= 0 && at + step < x.length && x[at + step] >= x[at]) {
      at += step;
    }
    return x[at];
  }

  private static double cutoff(double[] depths) {
    double mean = Arrays.stream(depths).average().orElse(0);
    double variance =
        Arrays.stream(depths).map(depth -> (depth - mean) * (depth - mean)).average().orElse(0);
    return mean - Math.sqrt(variance) / 2;
  }

  private int sentenceAt(int word) {
    int found = Arrays.binarySearch(wordsBefore, word);
    if (found >= 0) {
      return Math.min(found, wordsBefore.length - 2);
    }
    int after = -found - 1;
    boolean closer =
        after < wordsBefore.length - 1 && wordsBefore[after] - word < word - wordsBefore[after - 1];
    return closer ? after : after - 1;
  }
}
