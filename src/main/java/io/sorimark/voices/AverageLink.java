package io.sorimark.voices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Agglomerative clustering by average distance (UPGMA), with chains of nearest neighbours (Murtagh
 * 1983) in quadratic time. Distance is 1 less the cosine.
 */
final class AverageLink {

  /** Two clusters that become one; each is named by one of its items. */
  private record Merge(int one, int other, float height) {}

  private final float[][] distances;
  private final int[] sizes;
  private final List<Merge> merges = new ArrayList<>();

  private AverageLink(List<float[]> items) {
    this.sizes = new int[items.size()];
    Arrays.fill(sizes, 1);
    this.distances = new float[items.size()][];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = new float[i];
      for (int j = 0; j < i; j++) {
        distances[i][j] = 1 - VoiceVectors.dot(items.get(i), items.get(j));
      }
    }
  }

  /** Merges of all items into one, least distance first. */
  static AverageLink of(List<float[]> items) {
    AverageLink clustering = new AverageLink(items);
    clustering.merge();
    clustering.merges.sort(Comparator.comparingDouble(Merge::height));
    return clustering;
  }

  /** The number of each item's cluster when nothing further apart than this is merged. */
  int[] cut(double height) {
    int[] parents = new int[sizes.length];
    Arrays.setAll(parents, i -> i);
    for (Merge merge : merges) {
      if (merge.height < height) {
        parents[root(parents, merge.one)] = root(parents, merge.other);
      }
    }
    int[] numbers = new int[parents.length];
    int[] numberOfRoot = new int[parents.length];
    int clusters = 0;
    for (int i = 0; i < parents.length; i++) {
      int root = root(parents, i);
      if (numberOfRoot[root] == 0) {
        numberOfRoot[root] = ++clusters;
      }
      numbers[i] = numberOfRoot[root] - 1;
    }
    return numbers;
  }

  private static int root(int[] parents, int item) {
    int at = item;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private void merge() {
    int[] chain = new int[sizes.length + 1];
    int length = 0;
    int first = 0;
    for (int left = sizes.length; left > 1; ) {
      while (length == 0 && sizes[first] == 0) {
        first++;
      }
      if (length == 0) {
        chain[length++] = first;
      }
      int last = chain[length - 1];
      int nearest = nearest(last, length > 1 ? chain[length - 2] : -1);
      if (length > 1 && nearest == chain[length - 2]) {
        join(last, nearest);
        length -= 2;
        left--;
      } else {
        chain[length++] = nearest;
      }
    }
  }

  /** The cluster nearest to this one; of equally near ones the preferred. */
  private int nearest(int cluster, int preferred) {
    int nearest = preferred;
    float least = preferred < 0 ? Float.MAX_VALUE : distance(cluster, preferred);
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0 && i != cluster && distance(cluster, i) < least) {
        least = distance(cluster, i);
        nearest = i;
      }
    }
    return nearest;
  }

  private void join(int one, int other) {
    merges.add(new Merge(one, other, distance(one, other)));
    float all = sizes[one] + sizes[other];
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0 && i != one && i != other) {
        float distance = (sizes[one] * distance(one, i) + sizes[other] * distance(other, i)) / all;
        distances[Math.max(other, i)][Math.min(other, i)] = distance;
      }
    }
    sizes[other] += sizes[one];
    sizes[one] = 0;
  }

  private float distance(int one, int other) {
    return distances[Math.max(one, other)][Math.min(one, other)];
  }
}
