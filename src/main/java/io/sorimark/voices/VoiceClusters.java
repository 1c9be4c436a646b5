package io.sorimark.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * From the voices of windows to speakers. Average linkage makes more clusters than there are
 * speakers; the small ones join the others, and clusters whose centres are alike become one, until
 * none are or as many are left as are wanted. Then every window goes to its nearest centre, twice.
 */
final class VoiceClusters {

  /** Windows further apart are not put together at first. */
  private static final double CUT = 0.30;

  /**
   * Centres as near are one voice: those of large clusters, and those of which one is as small as
   * can be. What little is heard of a voice lies further from the rest of it.
   */
  private static final double ALIKE = 0.86;

  private static final double ALIKE_IF_SMALL = 0.78;

  /** Clusters of so many windows, 22 s, and more are large. */
  private static final int LARGE = 30;

  /** A speaker has at least so many windows, and such a share of all. */
  private static final int LEAST_WINDOWS = 6;

  private static final double LEAST_SHARE = 0.02;

  /** More are clustered by a sample of as many: memory grows with the square, 50 MB here. */
  private static final int MOST = 5000;

  /**
   * What is heard once, for so many windows or fewer, 10 s, and is like no voice is a jingle ...
   */
  private static final int JINGLE = 13;

  /** ... by how near its centre is to the nearest. */
  private static final double UNLIKE = 0.62;

  /** In a shorter recording, of two minutes, whoever speaks once may be somebody. */
  private static final int LEAST_BESIDE_JINGLES = 150;

  private static final double FINEST_CUT = 0.02;
  private static final double FINER = 0.8;
  private static final int ROUNDS = 2;

  /**
   * Centres, of length 1.
   *
   * @param voices those of speakers
   * @param jingles those of what was heard besides
   */
  record Centres(List<float[]> voices, List<float[]> jingles) {

    /** The number of the voice that a window is nearest to; empty if that is a jingle. */
    OptionalInt voice(float[] window) {
      int voice = nearest(window, voices);
      boolean isJingle =
          jingles.stream()
              .anyMatch(one ->
                  VoiceVectors.dot(window, one) > VoiceVectors.dot(window, voices.get(voice)));
      return isJingle ? OptionalInt.empty() : OptionalInt.of(voice);
    }
  }

  /**
   * Windows of one voice.
   *
   * @param sum of their numbers
   */
  private record Cluster(float[] sum, int size) {

    float[] centre() {
      return VoiceVectors.unit(sum);
    }

    Cluster and(Cluster other) {
      float[] both = sum.clone();
      VoiceVectors.add(both, other.sum);
      return new Cluster(both, size + other.size);
    }
  }

  private final List<float[]> windows;

  private VoiceClusters(List<float[]> windows) {
    this.windows = windows;
  }

  /**
   * The centres of windows; none if there are no windows.
   *
   * @param windows of length 1, in the order of time
   * @param wanted how many speakers there are, if that is known
   */
  static Centres of(List<float[]> windows, OptionalInt wanted) {
    if (windows.isEmpty()) {
      return new Centres(List.of(), List.of());
    }
    VoiceClusters clusters = new VoiceClusters(windows);
    List<float[]> centres = clusters.centres(wanted);
    return wanted.isPresent() || windows.size() < LEAST_BESIDE_JINGLES
        ? new Centres(centres, List.of())
        : clusters.withoutJingles(centres);
  }

  /** The centre nearest to a window. */
  private static int nearest(float[] window, List<float[]> centres) {
    int nearest = 0;
    for (int i = 1; i < centres.size(); i++) {
      if (VoiceVectors.dot(window, centres.get(i))
          > VoiceVectors.dot(window, centres.get(nearest))) {
        nearest = i;
      }
    }
    return nearest;
  }

  private List<float[]> centres(OptionalInt wanted) {
    List<float[]> sample = sample();
    AverageLink tree = AverageLink.of(sample);
    double cut = CUT;
    List<Cluster> clusters = large(sample, tree.cut(cut));
    while (clusters.size() < wanted.orElse(0) && cut > FINEST_CUT) {
      cut *= FINER;
      clusters = large(sample, tree.cut(cut));
    }
    mergeAlike(clusters, wanted);
    List<float[]> centres = clusters.stream().map(Cluster::centre).toList();
    for (int round = 0; round < ROUNDS; round++) {
      centres = reassigned(centres);
    }
    return centres;
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

  /** The clusters that are large enough; the largest is. */
  private static List<Cluster> large(List<float[]> items, int[] numbers) {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      Cluster item = new Cluster(items.get(i), 1);
      if (numbers[i] == clusters.size()) {
        clusters.add(item);
      } else {
        clusters.set(numbers[i], clusters.get(numbers[i]).and(item));
      }
    }
    int largest = clusters.stream().mapToInt(Cluster::size).max().orElse(0);
    double least = Math.min(largest, Math.max(LEAST_WINDOWS, LEAST_SHARE * items.size()));
    return new ArrayList<>(clusters.stream().filter(one -> one.size() >= least).toList());
  }

  /** Two clusters, by index, and how much more they are alike than one voice has to be. */
  private record Pair(int one, int other, double excess) {}

  private static void mergeAlike(List<Cluster> clusters, OptionalInt wanted) {
    while (clusters.size() > Math.max(1, wanted.orElse(1))) {
      Pair likest = likest(clusters);
      if (wanted.isEmpty() && likest.excess() < 0) {
        return;
      }
      Cluster other = clusters.remove(likest.other());
      clusters.set(likest.one(), clusters.get(likest.one()).and(other));
    }
  }

  private static Pair likest(List<Cluster> clusters) {
    List<float[]> centres = clusters.stream().map(Cluster::centre).toList();
    Pair likest = new Pair(0, 1, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < centres.size(); i++) {
      for (int j = i + 1; j < centres.size(); j++) {
        int smaller = Math.min(clusters.get(i).size(), clusters.get(j).size());
        double excess = VoiceVectors.dot(centres.get(i), centres.get(j)) - alike(smaller);
        likest = excess > likest.excess() ? new Pair(i, j, excess) : likest;
      }
    }
    return likest;
  }

  /** How near centres are that are one voice's, the smaller of so many windows. */
  private static double alike(int windows) {
    double small = (double) (LARGE - windows) / (LARGE - LEAST_WINDOWS);
    return ALIKE - (ALIKE - ALIKE_IF_SMALL) * Math.clamp(small, 0, 1);
  }

  private Centres withoutJingles(List<float[]> centres) {
    List<float[]> voices = new ArrayList<>();
    List<float[]> jingles = new ArrayList<>();
    for (int i = 0; i < centres.size(); i++) {
      (isJingle(i, centres) ? jingles : voices).add(centres.get(i));
    }
    return voices.isEmpty() ? new Centres(centres, List.of()) : new Centres(voices, jingles);
  }

  private boolean isJingle(int number, List<float[]> centres) {
    float[] centre = centres.get(number);
    double likeness =
        IntStream.range(0, centres.size())
            .filter(other -> other != number)
            .mapToDouble(other -> VoiceVectors.dot(centres.get(other), centre))
            .max()
            .orElse(1);
    int[] own =
        IntStream.range(0, windows.size())
            .filter(i -> nearest(windows.get(i), centres) == number)
            .toArray();
    boolean heardOnce = own.length > 0 && own[own.length - 1] - own[0] == own.length - 1;
    return heardOnce && own.length <= JINGLE && likeness < UNLIKE;
  }

  private List<float[]> reassigned(List<float[]> centres) {
    List<float[]> fresh = new ArrayList<>();
    centres.forEach(centre -> fresh.add(new float[centre.length]));
    for (float[] window : windows) {
      VoiceVectors.add(fresh.get(nearest(window, centres)), window);
    }
    return fresh.stream().map(VoiceVectors::unit).toList();
  }
}
