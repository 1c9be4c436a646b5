package io.sorimark.chapters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * How common stems are in talk, and how often they are in the title of a chapter in which they are
 * said. Counted over the transcripts and chapters of Bitcoin Transcripts and Bitcoin Optech, both
 * under the MIT licence. A line of the file: stem, episodes, chapters, chapters whose title has it;
 * its first line has an empty stem and the totals.
 */
final class StemTable {

  private static final String RESOURCE = "/chapters/stems.tsv.gz";

  /** A stem said in fewer chapters is not told from one never seen. */
  private static final int FEWEST = 4;

  /** As many chapters as this are believed of a stem that was seen in none. */
  private static final double PRIOR = 10;

  /** In how many episodes, chapters, and chapters with it in the title. */
  record Counts(int episodes, int chapters, int titled) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          episodes + other.episodes, chapters + other.chapters, titled + other.titled);
    }

    Counts minus(Counts other) {
      return new Counts(
          episodes - other.episodes, chapters - other.chapters, titled - other.titled);
    }
  }

  /** The key of the totals. */
  private static final String ALL = "";

  private final Map<String, Counts> counts;
  private final Map<String, Counts> without;

  private StemTable(Map<String, Counts> counts, Map<String, Counts> without) {
    this.counts = counts;
    this.without = without;
  }

  static StemTable load() {
    try (InputStream in = StemTable.class.getResourceAsStream(RESOURCE)) {
      return read(new GZIPInputStream(Objects.requireNonNull(in, RESOURCE)));
    } catch (IOException e) {
      throw new UncheckedIOException("a broken build: " + RESOURCE, e);
    }
  }

  static StemTable of(Map<String, Counts> counts) {
    return new StemTable(new TreeMap<>(counts), Map.of());
  }

  private static StemTable read(InputStream file) throws IOException {
    Map<String, Counts> counts = new HashMap<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split("\t");
      counts.put(
          cells[0],
          new Counts(
              Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3])));
    }
    return new StemTable(counts, Map.of());
  }

  /** The lines of the file, without stems too rare to say anything. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    counts.forEach((stem, n) -> {
      if (n.chapters() >= FEWEST || n.titled() > 1) {
        lines.append(
            String.format(Locale.ROOT, "%s\t%d\t%d\t%d\n", stem, n.episodes, n.chapters, n.titled));
      }
    });
    return lines.toString();
  }

  /** The same table as if one episode had not been counted. */
  StemTable without(Map<String, Counts> episode) {
    return new StemTable(counts, episode);
  }

  private Counts counts(String stem) {
    return counts.getOrDefault(stem, Counts.NONE).minus(without.getOrDefault(stem, Counts.NONE));
  }

  /** The inverse document frequency, between 0 and about 6. */
  double rarity(String stem) {
    double all = counts(ALL).episodes();
    return Math.log((all + 1) / (counts(stem).episodes() + .5));
  }

  /** Log odds, against the mean stem, that a chapter is called by this stem that is said in it. */
  double worth(String stem) {
    Counts all = counts(ALL);
    Counts n = counts(stem);
    double mean = (double) all.titled() / all.chapters();
    return Math.log((n.titled() + PRIOR * mean) / ((n.chapters() + PRIOR) * mean));
  }

  /** How well it is known: the logarithm of the chapters in which it is said. */
  double known(String stem) {
    return Math.log1p(counts(stem).chapters());
  }

  static Map<String, Counts> sum(Iterable<Map<String, Counts>> episodes) {
    Map<String, Counts> all = new TreeMap<>();
    episodes.forEach(e -> e.forEach((stem, n) -> all.merge(stem, n, Counts::plus)));
    return all;
  }
}
