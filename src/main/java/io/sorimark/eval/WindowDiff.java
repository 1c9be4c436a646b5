package io.sorimark.eval;

/**
 * The share of windows with another number of cuts than in the gold division (Pevzner and Hearst
 * 2002, "A Critique and Improvement of an Evaluation Metric for Text Segmentation"). From 0 to 1,
 * lower is better, never below {@link Pk}. Bins carry the number of their segment.
 */
public final class WindowDiff {

  private WindowDiff() {}

  /** With a window of half the mean length of a gold segment. */
  public static double of(int[] gold, int[] found) {
    return of(gold, found, Windows.width(gold));
  }

  public static double of(int[] gold, int[] found, int width) {
    return Windows.share(gold, found, width, (g, f) -> g != f);
  }
}
