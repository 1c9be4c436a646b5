package io.sorimark.topics;

import io.sorimark.language.Words;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Divides a document without headings: the sections are those whose words hold together best, by a
 * dynamic program over all divisions (Utiyama and Isahara 2001, with the {@link Cohesion} of
 * Eisenstein and Barzilay). A section begins with a paragraph, rather with one behind a list than
 * with an item of it.
 */
public final class Sections {

  /** What it is worth, in nats, that a list is at its end where a section begins. */
  private static final float LIST_ENDS = 4;

  /** No section has more paragraphs, unless there are so few sections that it must. */
  private static final int MOST_PARAGRAPHS = 200;

  private static final int TIMES_THE_MEAN = 4;

  private static final Pattern ITEM =
      Pattern.compile("^(?:[•◦▪‣●○■*·–—-]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)])\\s.*", Pattern.DOTALL);

  private final float[][] scores;
  private final int size;

  private Sections(float[][] scores) {
    this.scores = scores;
    this.size = scores.length;
  }

  /**
   * The paragraphs that sections begin with, the first one left out, ascending.
   *
   * @param count of sections; without one, as many as words alone speak for
   */
  public static int[] cuts(List<String> paragraphs, Words words, OptionalInt count) {
    if (paragraphs.size() < 2) {
      return new int[0];
    }
    int wanted = Math.min(count.orElse(0), paragraphs.size());
    int longest =
        wanted == 0
            ? MOST_PARAGRAPHS
            : Math.max(MOST_PARAGRAPHS, TIMES_THE_MEAN * paragraphs.size() / wanted);
    Sections sections = new Sections(scores(paragraphs, words, longest));
    return wanted == 0 ? sections.any() : sections.exactly(wanted);
  }

  /** Whether a paragraph is an item of a list. */
  static boolean isItem(String paragraph) {
    return ITEM.matcher(paragraph).matches();
  }

  /** The score of the section of paragraphs i to i + n. */
  private static float[][] scores(List<String> paragraphs, Words words, int longest) {
    Cohesion cohesion = new Cohesion(talk(paragraphs, words));
    float[][] scores = new float[paragraphs.size()][];
    for (int i = 0; i < scores.length; i++) {
      int last = Math.min(scores.length, i + longest);
      scores[i] = cohesion.from(i, IntStream.rangeClosed(i + 1, last).toArray());
      if (i > 0 && isItem(paragraphs.get(i - 1)) && !isItem(paragraphs.get(i))) {
        for (int n = 0; n < scores[i].length; n++) {
          scores[i][n] += LIST_ENDS;
        }
      }
    }
    return scores;
  }

  /** Paragraphs as if each took a second, for those that count by time. */
  static Talk talk(List<String> paragraphs, Words words) {
    return Talk.of(sentences(paragraphs), Duration.ofSeconds(paragraphs.size()), words);
  }

  static List<Sentence> sentences(List<String> paragraphs) {
    return IntStream.range(0, paragraphs.size())
        .mapToObj(i ->
            new Sentence(TimeSpan.ofMillis(i * 1000L, i * 1000L + 1000), paragraphs.get(i), false))
        .toList();
  }

  /** The best division of all, when it takes log n nats to say where each section begins. */
  private int[] any() {
    double cost = Math.log(size);
    double[] best = new double[size + 1];
    int[] from = new int[size + 1];
    Arrays.fill(best, 1, size + 1, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < size; i++) {
      extend(best[i] - cost, i, best, from);
    }
    return IntStream.iterate(from[size], at -> at > 0, at -> from[at]).sorted().toArray();
  }

  /** The best division into so many sections. */
  private int[] exactly(int count) {
    int[][] from = new int[count][size + 1];
    double[] best = new double[size + 1];
    Arrays.fill(best, 1, size + 1, Double.NEGATIVE_INFINITY);
    for (int n = 0; n < count; n++) {
      double[] next = new double[size + 1];
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int i = n; i < size; i++) {
        extend(best[i], i, next, from[n]);
      }
      best = next;
    }
    int[] cuts = new int[count - 1];
    int at = size;
    for (int n = count - 1; n > 0; n--) {
      at = from[n][at];
      cuts[n - 1] = at;
    }
    return cuts;
  }

  /** Adds each section from {@code i} on to the divisions that end there. */
  private void extend(double before, int i, double[] best, int[] from) {
    for (int n = 0; n < scores[i].length; n++) {
      double score = before + scores[i][n];
      if (score > best[i + n + 1]) {
        best[i + n + 1] = score;
        from[i + n + 1] = i;
      }
    }
  }
}
