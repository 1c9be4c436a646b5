package io.sorimark.topics;

import java.util.Arrays;

/**
 * Which share of the weight of the words just ahead is new: not heard for a while, or never before;
 * and which share of those just said will not be heard again for a while.
 */
final class NoveltyFeatures {

  /** Seconds looked at, and seconds that count as a while. */
  private static final int[][] WINDOWS = {{15, 120}, {45, 240}, {90, 600}};

  private final Talk talk;
  private final double[] starts;
  private final double[] rarity;
  private final int[] firstUse;

  private NoveltyFeatures(Talk talk) {
    this.talk = talk;
    this.starts = talk.starts();
    this.rarity = WindowFeatures.rarity(talk);
    this.firstUse = new int[talk.vocabulary()];
    for (int i = talk.size() - 1; i >= 0; i--) {
      for (int stem : talk.stems(i)) {
        firstUse[stem] = i;
      }
    }
  }

  static void add(Features features, Talk talk) {
    NoveltyFeatures novelty = new NoveltyFeatures(talk);
    for (int[] window : WINDOWS) {
      novelty.add(features, window[0], window[1]);
    }
  }

  private void add(Features features, double seconds, double while_) {
    int size = talk.size();
    double[] fresh = new double[size];
    double[] first = new double[size];
    double[] gone = new double[size];
    int[] heard = filled();
    int[] coming = filled();
    for (int i = 0; i < size; i++) {
      for (int j = i - 1; j >= 0 && starts[i] - starts[j] <= while_; j--) {
        stamp(heard, j, i);
      }
      for (int j = i; j < size && starts[j] - starts[i] < while_; j++) {
        stamp(coming, j, i);
      }
      ahead(i, seconds, heard, fresh, first);
      gone[i] = behind(i, seconds, coming);
    }
    String name = Integer.toString((int) seconds);
    features.add("new" + name, Series.standardized(fresh));
    features.add("first" + name, Series.standardized(first));
    features.add("old" + name, Series.standardized(gone));
  }

  private void ahead(int i, double seconds, int[] heard, double[] fresh, double[] first) {
    double all = 0;
    for (int j = i; j < talk.size() && starts[j] - starts[i] < seconds; j++) {
      for (int stem : talk.stems(j)) {
        all += rarity[stem];
        fresh[i] += heard[stem] == i ? 0 : rarity[stem];
        first[i] += starts[firstUse[stem]] >= starts[i] ? rarity[stem] : 0;
      }
    }
    fresh[i] /= all + 1;
    first[i] /= all + 1;
  }

  private double behind(int i, double seconds, int[] coming) {
    double all = 0;
    double gone = 0;
    for (int j = i - 1; j >= 0 && starts[i] - starts[j] <= seconds; j--) {
      for (int stem : talk.stems(j)) {
        all += rarity[stem];
        gone += coming[stem] == i ? 0 : rarity[stem];
      }
    }
    return gone / (all + 1);
  }

  private void stamp(int[] stamps, int sentence, int mark) {
    for (int stem : talk.stems(sentence)) {
      stamps[stem] = mark;
    }
  }

  private int[] filled() {
    int[] stamps = new int[talk.vocabulary()];
    Arrays.fill(stamps, -1);
    return stamps;
  }
}
