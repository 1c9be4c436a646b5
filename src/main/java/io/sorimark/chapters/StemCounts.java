package io.sorimark.chapters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How often stems are said in the episodes to learn from, and are in the title of a chapter in
 * which they are said. A line of the file: stem, episodes, chapters, chapters whose title has it;
 * its first line has no stem and the totals.
 */
public final class StemCounts implements StemWeights {

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

  /** Those of one episode, or of many. */
  record Episodes(Map<String, Counts> stems, Counts all) {
    static final Episodes NONE = new Episodes(Map.of(), Counts.NONE);

    Counts of(String stem) {
      return stems.getOrDefault(stem, Counts.NONE);
    }
  }

  private final Episodes all;
  private final Episodes without;

  private StemCounts(Episodes all, Episodes without) {
    this.all = all;
    this.without = without;
  }

  public static StemCounts of(List<TitleTraining> episodes) {
    Map<String, Counts> stems = new TreeMap<>();
    Counts all = Counts.NONE;
    for (Episodes episode : episodes.stream().map(TitleTraining::counted).toList()) {
      episode.stems().forEach((stem, n) -> stems.merge(stem, n, Counts::plus));
      all = all.plus(episode.all());
    }
    return new StemCounts(new Episodes(stems, all), Episodes.NONE);
  }

  public static StemCounts read(Path file) throws IOException {
    Map<String, Counts> stems = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      int[] n = Stream.of(cells).skip(1).mapToInt(Integer::parseInt).toArray();
      stems.put(cells[0], new Counts(n[0], n[1], n[2]));
    }
    Counts all = Objects.requireNonNull(stems.remove(""), "no totals");
    return new StemCounts(new Episodes(stems, all), Episodes.NONE);
  }

  public void write(Path file) throws IOException {
    StringBuilder lines = new StringBuilder(line("", all.all()));
    all.stems().forEach((stem, n) -> lines.append(line(stem, n)));
    Files.writeString(file, lines);
  }

  private static String line(String stem, Counts n) {
    return String.join(
        "\t",
        stem,
        Integer.toString(n.episodes),
        Integer.toString(n.chapters),
        Integer.toString(n.titled) + "\n");
  }

  /** As if an episode had not been counted: else a rare stem of its titles would give them away. */
  StemCounts without(Episodes episode) {
    return new StemCounts(all, episode);
  }

  /** Writes what comes with the title model: a few weights of each stem, but no stem. */
  public void writeTable(OutputStream to) throws IOException {
    StemTable.write(known(), this, to);
  }

  /** Those that are not too rare to say anything. */
  private Collection<String> known() {
    Collection<String> known = new TreeSet<>();
    all.stems()
        .forEach((stem, n) -> {
          if (isKnown(n)) {
            known.add(stem);
          }
        });
    return known;
  }

  private static boolean isKnown(Counts n) {
    return n.chapters() >= FEWEST || n.titled() > 1;
  }

  private Counts of(String stem) {
    Counts n = all.of(stem).minus(without.of(stem));
    return isKnown(n) ? n : Counts.NONE;
  }

  private Counts total() {
    return all.all().minus(without.all());
  }

  @Override
  public double rarity(String stem) {
    return Math.log((total().episodes() + 1) / (of(stem).episodes() + .5));
  }

  @Override
  public double worth(String stem) {
    Counts n = of(stem);
    double mean = (double) total().titled() / total().chapters();
    return Math.log((n.titled() + PRIOR * mean) / ((n.chapters() + PRIOR) * mean));
  }

  @Override
  public double known(String stem) {
    return Math.log1p(of(stem).chapters());
  }
}
