package io.sorimark.topics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;

/**
 * What the boundary model looks at: some two hundred numbers a sentence, named, in a fixed order,
 * in families that each live in a class of their own.
 *
 * <ul>
 *   <li>{@link TurnFeatures}: who speaks how long around here
 *   <li>{@link PhraseFeatures}: questions, announcements, thanks, acknowledgements
 *   <li>{@link WindowFeatures}: how alike the words before and after are
 *   <li>{@link ChainFeatures}: repetitions of a word that begin, end and run here
 *   <li>{@link NoveltyFeatures}: words not heard for a while
 *   <li>{@link PosteriorFeatures}: where word cohesion alone would cut
 *   <li>{@link CueWords}: what is said at boundaries elsewhere
 * </ul>
 */
final class Features {

  private static final List<String> SEEN_AROUND =
      List.of("gain60", "cos60", "m10", "turn", "lcur_t", "chse180_45");
  private static final int[] AROUND = {-3, -2, -1, 1, 2, 3};

  private final Map<String, double[]> columns = new LinkedHashMap<>();

  private Features() {}

  static Features of(Talk talk, Everyday everyday, CueWords cueWords) {
    Features features = withoutCueWords(talk, everyday);
    cueWords.add(features, talk);
    return features;
  }

  /** All but the last family, which is trained on its own. */
  static Features withoutCueWords(Talk talk, Everyday everyday) {
    Features features = new Features();
    ForkJoinTask<Map<String, double[]>> posteriors =
        ForkJoinTask.adapt(() -> PosteriorFeatures.marginals(talk)).fork();
    TurnFeatures.add(features, talk);
    PhraseFeatures.add(features, talk);
    WindowFeatures.add(features, talk, everyday.rarities(talk));
    ChainFeatures.add(features, talk);
    NoveltyFeatures.add(features, talk);
    PosteriorFeatures.add(features, talk, posteriors.join());
    for (String name : SEEN_AROUND) {
      for (int by : AROUND) {
        features.add(name + "@" + by, Series.shifted(features.column(name), by, 0));
      }
    }
    return features;
  }

  void add(String name, double[] values) {
    if (columns.put(name, values) != null) {
      throw new IllegalArgumentException("two features are called " + name);
    }
  }

  double[] column(String name) {
    double[] column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no feature is called " + name);
    }
    return column;
  }

  List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** One row a sentence, in the order of {@link #names}; what is no finite number is 0. */
  float[][] rows() {
    List<double[]> all = List.copyOf(columns.values());
    float[][] rows = new float[all.getFirst().length][all.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int f = 0; f < all.size(); f++) {
        float value = (float) all.get(f)[i];
        rows[i][f] = Float.isFinite(value) ? value : 0;
      }
    }
    return rows;
  }
}
