package io.sorimark.eval;

/**
 * The probability that two bins a window apart are wrongly judged to be in the same segment or in
 * different ones (Beeferman, Berger and Lafferty 1999, "Statistical Models for Text Segmentation").
 * From 0 to 1, lower is better; about .5 for guesses. Bins carry the number of their segment.
 */
public final class Pk {

  private Pk() {}

  /** With the window that the paper takes: half the mean length of a gold segment. */
  public static double of(int[] gold, int[] found) {
    return of(gold, found, Windows.width(gold));
  }

  public static double of(int[] gold, int[] found, int width) {
    return Windows.share(gold, found, width, (g, f) -> (g == 0) != (f == 0));
  }
}
