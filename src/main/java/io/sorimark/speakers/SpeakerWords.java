package io.sorimark.speakers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells speakers apart by the words that each of them uses, learned from the conversation itself:
 * expectation maximization over a {@link Chain}, from what is known before any word is counted.
 */
final class SpeakerWords {

  /** Words said less often tell more of the topic than of the speaker. */
  private static final int LEAST_COUNT = 3;

  /** A speaker's habits are believed as if so many words of everybody's had been said first. */
  private static final double PRIOR_WORDS = 300;

  /** Words of a sentence hang together, so each counts less than a whole one. */
  private static final double WORD_WEIGHT = 0.4;

  private static final int ROUNDS = 20;

  /** Shares that move less than this on average have settled. */
  private static final double SETTLED = 0.0005;

  private final int[][] words;
  private final double[] everybody;
  private final double[][] known;
  private final double[] changes;

  /**
   * The words of a conversation.
   *
   * @param known by utterance and speaker: what speaks for the speaker beside the words
   * @param changes as in {@link Chain}
   */
  SpeakerWords(List<Utterance> said, double[][] known, double[] changes) {
    Map<String, Integer> counts = new TreeMap<>();
    said.forEach(one -> one.words().forEach(word -> counts.merge(word, 1, Integer::sum)));
    counts.values().removeIf(count -> count < LEAST_COUNT);
    Map<String, Integer> numbers = new HashMap<>();
    counts.keySet().forEach(word -> numbers.put(word, numbers.size()));
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    this.everybody = counts.values().stream().mapToDouble(count -> count / all).toArray();
    this.words = said.stream().map(one -> numbersOf(one, numbers)).toArray(int[][]::new);
    this.known = known;
    this.changes = changes;
  }

  /** The chain that has learned the voices. */
  Chain learn() {
    Chain chain = new Chain(known, changes);
    double[][] shares = chain.shares();
    double moved = 1;
    for (int round = 0; round < ROUNDS && moved > SETTLED; round++) {
      chain = new Chain(scores(habits(shares)), changes);
      double[][] next = chain.shares();
      moved = distance(shares, next);
      shares = next;
    }
    return chain;
  }

  private static double distance(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i][0] - b[i][0]);
    }
    return sum / Math.max(1, a.length);
  }

  /** By speaker and word: how much likelier the speaker says it than anybody, in logarithms. */
  private double[][] habits(double[][] shares) {
    int speakers = known[0].length;
    double[][] habits = new double[speakers][everybody.length];
    for (int s = 0; s < speakers; s++) {
      double[] counts = habits[s];
      for (int i = 0; i < words.length; i++) {
        for (int word : words[i]) {
          counts[word] += shares[i][s];
        }
      }
      double all = Arrays.stream(counts).sum() + PRIOR_WORDS;
      for (int w = 0; w < counts.length; w++) {
        counts[w] = Math.log((counts[w] / everybody[w] + PRIOR_WORDS) / all);
      }
    }
    return habits;
  }

  private double[][] scores(double[][] habits) {
    double[][] scores = new double[known.length][];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = known[i].clone();
      for (int s = 0; s < habits.length; s++) {
        double[] habit = habits[s];
        scores[i][s] += WORD_WEIGHT * Arrays.stream(words[i]).mapToDouble(w -> habit[w]).sum();
      }
    }
    return scores;
  }

  private static int[] numbersOf(Utterance said, Map<String, Integer> numbers) {
    return said.words().stream().filter(numbers::containsKey).mapToInt(numbers::get).toArray();
  }
}
