package io.sorimark.topics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who speaks how long around a sentence. Lengths are log(1 + seconds); names that end in {@code _t}
 * count at the first sentence of a turn only.
 */
final class TurnFeatures {

  /** With fewer turns the source has hardly marked any. */
  private static final int FEWEST_TURNS = 5;

  private static final int[] RATE_WINDOWS = {30, 90, 240};
  private static final int[] FLOOR_WINDOWS = {60, 180};

  private final Talk talk;
  private final int size;
  private final double[] starts;

  /** First sentence of each turn; the talk itself begins one. */
  private final int[] firsts;

  /** The turn that each sentence belongs to. */
  private final int[] turnOf;

  private final double[] opens;
  private final boolean marked;

  private TurnFeatures(Talk talk) {
    this.talk = talk;
    this.size = talk.size();
    this.starts = talk.starts();
    this.firsts =
        IntStream.range(0, size)
            .filter(i -> i == 0 || talk.sentences().get(i).opensTurn())
            .toArray();
    this.turnOf = new int[size];
    for (int turn = 0; turn < firsts.length; turn++) {
      Arrays.fill(turnOf, firsts[turn], end(turn), turn);
    }
    this.opens = Series.of(size, i -> talk.sentences().get(i).opensTurn() ? 1 : 0);
    this.marked = firsts.length >= FEWEST_TURNS;
  }

  static void add(Features features, Talk talk) {
    TurnFeatures turns = new TurnFeatures(talk);
    turns.addLengths(features);
    turns.addRates(features);
    turns.addFloor(features);
  }

  /** First sentence after a turn. */
  private int end(int turn) {
    return turn + 1 < firsts.length ? firsts[turn + 1] : size;
  }

  /** Seconds that a turn takes; 0 for one before the first or after the last. */
  private double seconds(int turn) {
    return turn < 0 || turn >= firsts.length ? 0 : starts[end(turn)] - starts[firsts[turn]];
  }

  private void addLengths(Features features) {
    double[] current = lengths(0);
    features.add("turn", opens);
    features.add("hasturns", Series.of(size, i -> marked ? 1 : 0));
    features.add("turnrate", Series.of(size, i -> firsts.length / talk.length() * 60));
    features.add("lcur", current);
    features.add("lcur_t", Series.product(current, opens));
    features.add("lprev", lengths(-1));
    features.add("lprev_t", Series.product(lengths(-1), opens));
    features.add("lnext", lengths(1));
    features.add("lprev2_t", Series.product(lengths(-2), opens));
    features.add("lnext_t", Series.product(lengths(1), opens));
    features.add("into", Series.of(size, i -> Series.log1p(starts[i] - starts[firsts[turnOf[i]]])));
    features.add("left", Series.of(size, i -> Series.log1p(starts[end(turnOf[i])] - starts[i])));
    double usual = Series.log1p(marked ? median() : 1);
    features.add("cur_rel", Series.of(size, i -> (current[i] - usual) * opens[i]));
  }

  private double[] lengths(int turnsAway) {
    return Series.of(size, i -> Series.log1p(seconds(turnOf[i] + turnsAway)));
  }

  private double median() {
    double[] sorted =
        IntStream.range(0, firsts.length).mapToDouble(this::seconds).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** How many turns begin in the seconds before and after. */
  private void addRates(Features features) {
    double[] begun = Series.cumulated(opens);
    for (int window : RATE_WINDOWS) {
      features.add("tb" + window, Series.of(size, i -> begun[i] - begun[low(i, window)]));
      features.add("ta" + window, Series.of(size, i -> begun[high(i, window)] - begun[i]));
    }
  }

  /**
   * How differently the floor is shared before and after, taking every other turn for one person's.
   */
  private void addFloor(Features features) {
    double[] held = Series.cumulated(Series.of(size, i -> turnOf[i] % 2 * duration(i)));
    double[] all = Series.cumulated(Series.of(size, this::duration));
    for (int window : FLOOR_WINDOWS) {
      features.add(
          "flo" + window,
          Series.of(
              size,
              i -> {
                int low = low(i, window);
                int high = high(i, window);
                double before = (held[i] - held[low]) / Math.max(all[i] - all[low], 1);
                double after = (held[high] - held[i]) / Math.max(all[high] - all[i], 1);
                return marked ? Math.abs(before - after) : 0;
              }));
    }
  }

  private double duration(int i) {
    return starts[i + 1] - starts[i];
  }

  private int low(int i, double seconds) {
    return Series.firstAt(starts, starts[i] - seconds, size);
  }

  private int high(int i, double seconds) {
    return Series.firstAt(starts, starts[i] + seconds, size);
  }

  /** The turns of a talk as {@link PhraseFeatures} need them: sentences {@code [first, end)}. */
  static int[][] bounds(Talk talk) {
    TurnFeatures turns = new TurnFeatures(talk);
    int[][] bounds = new int[turns.size][];
    for (int i = 0; i < turns.size; i++) {
      int turn = turns.turnOf[i];
      bounds[i] = new int[] {turn == 0 ? 0 : turns.firsts[turn - 1], turns.end(turn)};
    }
    return bounds;
  }
}
