package io.sorimark.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * From the voices of windows to speakers. Average linkage makes more clusters than there are
 * speakers; the small ones join the others, and clusters whose centres are alike become one, until
 * none are or as many are left as are wanted. Then every window goes to its nearest centre, twice.
 */
final class VoiceClusters {

  /** Windows further apart are not put together at first. */
  private static final double CUT = 0.30;

  /** Centres as near are one voice. */
  private static final double ALIKE = 0.86;

  /** A speaker has at least so many windows, and such a share of all. */
  private static final int LEAST_WINDOWS = 6;

  private static final double LEAST_SHARE = 0.02;

  /** More are clustered by a sample of as many: memory grows with the square, 50 MB here. */
  private static final int MOST = 5000;

  private static final double FINEST_CUT = 0.02;
  private static final double FINER = 0.8;
  private static final int ROUNDS = 2;

  private final List<float[]> windows;

  private VoiceClusters(List<float[]> windows) {
    this.windows = windows;
  }

  /**
   * Centres of the speakers' voices, of length 1.
   *
   * @param windows of length 1
   * @param wanted how many speakers there are, if that is known
   */
  static List<float[]> centres(List<float[]> windows, OptionalInt wanted) {
    return windows.isEmpty() ? List.of() : new VoiceClusters(windows).centres(wanted);
  }

  /** The centre nearest to a window. */
  static int nearest(float[] window, List<float[]> centres) {
    int nearest = 0;
    for (int i = 1; i < centres.size(); i++) {
      if (Vectors.dot(window, centres.get(i)) > Vectors.dot(window, centres.get(nearest))) {
        nearest = i;
      }
    }
    return nearest;
  }

  private List<float[]> centres(OptionalInt wanted) {
    List<float[]> sample = sample();
    AverageLink tree = AverageLink.of(sample);
    double cut = CUT;
    List<float[]> sums = large(sample, tree.cut(cut));
    while (sums.size() < wanted.orElse(0) && cut > FINEST_CUT) {
      cut *= FINER;
      sums = large(sample, tree.cut(cut));
    }
    mergeAlike(sums, wanted);
    for (int round = 0; round < ROUNDS; round++) {
      sums = reassigned(sums);
    }
    return units(sums);
  }

  private List<float[]> sample() {
    if (windows.size() <= MOST) {
      return windows;
    }
    List<float[]> sample = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      sample.add(windows.get((int) ((long) i * windows.size() / MOST)));
    }
    return sample;
  }

  /** The sums of clusters that are large enough; the largest is. */
  private static List<float[]> large(List<float[]> items, int[] clusters) {
    List<float[]> sums = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < clusters.length; i++) {
      if (clusters[i] == sums.size()) {
        sums.add(new float[items.get(i).length]);
        sizes.add(0);
      }
      Vectors.add(sums.get(clusters[i]), items.get(i));
      sizes.set(clusters[i], sizes.get(clusters[i]) + 1);
    }
    int largest = sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
    double least = Math.min(largest, Math.max(LEAST_WINDOWS, LEAST_SHARE * items.size()));
    List<float[]> large = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      if (sizes.get(i) >= least) {
        large.add(sums.get(i));
      }
    }
    return large;
  }

  private static void mergeAlike(List<float[]> sums, OptionalInt wanted) {
    while (sums.size() > Math.max(1, wanted.orElse(1))) {
      List<float[]> units = units(sums);
      int one = 0;
      int other = 1;
      for (int i = 0; i < sums.size(); i++) {
        for (int j = i + 1; j < sums.size(); j++) {
          if (Vectors.dot(units.get(i), units.get(j))
              > Vectors.dot(units.get(one), units.get(other))) {
            one = i;
            other = j;
          }
        }
      }
      if (wanted.isEmpty() && Vectors.dot(units.get(one), units.get(other)) < ALIKE) {
        return;
      }
      Vectors.add(sums.get(one), sums.remove(other));
    }
  }

  private List<float[]> reassigned(List<float[]> sums) {
    List<float[]> centres = units(sums);
    List<float[]> fresh = new ArrayList<>();
    centres.forEach(centre -> fresh.add(new float[centre.length]));
    for (float[] window : windows) {
      Vectors.add(fresh.get(nearest(window, centres)), window);
    }
    return fresh;
  }

  private static List<float[]> units(List<float[]> sums) {
    return new ArrayList<>(sums.stream().map(Vectors::unit).toList());
  }
}
