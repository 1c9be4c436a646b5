package io.sorimark.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lexical chains (Galley et al. 2003): runs in which a stem comes back before so many seconds have
 * passed. Many that begin just after a sentence, end just before it and few that run across it
 * speak for a boundary.
 */
final class ChainFeatures {

  private static final int[] PAUSES = {60, 180};
  private static final int[] WINDOWS = {20, 45};
  private static final double RANK_SECONDS = 60;

  /** A run of one stem from its first to its last start, in seconds. */
  private record Chain(double first, double last, double weight) {}

  private ChainFeatures() {}

  static void add(Features features, Talk talk) {
    for (int pause : PAUSES) {
      List<Chain> chains = chains(talk, pause);
      double[] across = new double[talk.size()];
      chains.forEach(chain -> spread(across, talk, chain.first(), chain.last(), chain.weight()));
      for (int window : WINDOWS) {
        add(features, talk, chains, across, pause, window);
      }
    }
  }

  private static void add(
      Features features, Talk talk, List<Chain> chains, double[] across, int pause, int window) {
    double[] beginning = new double[talk.size()];
    double[] ended = new double[talk.size()];
    for (Chain chain : chains) {
      spread(beginning, talk, chain.first() - window, chain.first(), chain.weight());
      spread(ended, talk, chain.last(), chain.last() + window, chain.weight());
    }
    String name = pause + "_" + window;
    features.add("chs" + name, Series.standardized(beginning));
    features.add("che" + name, Series.standardized(ended));
    if (window == WINDOWS[1]) {
      double[] quiet = Series.negated(across);
      features.add("chx" + pause, Series.standardized(quiet));
      features.add("chxr" + pause, Series.rank(quiet, talk.starts(), RANK_SECONDS));
    }
    features.add(
        "chse" + name,
        Series.standardized(Series.of(talk.size(), i -> beginning[i] + ended[i] - .5 * across[i])));
  }

  private static List<Chain> chains(Talk talk, double pause) {
    double[] rarity = WindowFeatures.rarity(talk);
    double[] first = new double[talk.vocabulary()];
    double[] last = new double[talk.vocabulary()];
    int[] count = new int[talk.vocabulary()];
    Arrays.fill(last, Double.NEGATIVE_INFINITY);
    List<Chain> chains = new ArrayList<>();
    for (int i = 0; i < talk.size(); i++) {
      double now = talk.starts()[i];
      for (int stem : talk.stems(i)) {
        if (now - last[stem] > pause) {
          close(chains, first[stem], last[stem], rarity[stem], count[stem]);
          first[stem] = now;
          count[stem] = 0;
        }
        last[stem] = now;
        count[stem]++;
      }
    }
    for (int stem = 0; stem < count.length; stem++) {
      close(chains, first[stem], last[stem], rarity[stem], count[stem]);
    }
    return chains;
  }

  private static void close(
      List<Chain> chains, double first, double last, double rarity, int count) {
    if (count >= 2) {
      chains.add(new Chain(first, last, rarity * Math.log(count)));
    }
  }

  /** Adds the weight to the sentences that start after {@code from} and not after {@code to}. */
  private static void spread(double[] sums, Talk talk, double from, double to, double weight) {
    int high = Series.firstAfter(talk.starts(), to, talk.size());
    for (int i = Series.firstAfter(talk.starts(), from, talk.size()); i < high; i++) {
      sums[i] += weight;
    }
  }
}
