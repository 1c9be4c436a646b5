package io.sorimark.eval;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Where an episode is divided.
 *
 * @param cuts ascending; the beginning of the episode is none
 * @param end of the episode
 */
public record Division(List<Duration> cuts, Duration end) {

  /** A chapter that begins this early begins with the episode: everybody finds that one. */
  private static final Duration BEGINNING = Duration.ofSeconds(1);

  public Division {
    cuts = cuts.stream().sorted().toList();
  }

  /** The division that chapters or topics with these starts make. */
  public static Division of(Collection<Duration> starts, Duration end) {
    return new Division(
        starts.stream().filter(start -> start.compareTo(BEGINNING) > 0).toList(), end);
  }

  /**
   * For each bin of time how many cuts lie before it: bins with the same number are in the same
   * segment. A cut counts at the nearest edge between two bins, one that is nearest to an end of
   * the episode not at all.
   */
  public int[] bins(Duration bin) {
    int[] bins = new int[Math.max(1, edge(end, bin))];
    for (Duration cut : cuts) {
      int edge = edge(cut, bin);
      if (edge > 0 && edge < bins.length) {
        bins[edge]++;
      }
    }
    Arrays.parallelPrefix(bins, Integer::sum);
    return bins;
  }

  private static int edge(Duration time, Duration bin) {
    return (int) Math.round((double) time.toNanos() / bin.toNanos());
  }
}
