package io.sorimark.punctuation;

import java.util.Arrays;
import java.util.List;

/**
 * Weighs what the words say of each gap together with its {@link Gap kind}. How often a pause ends
 * a sentence differs with the recognizer, the speaker and the way cues are cut; so it is learned
 * from the transcript itself, by expectation maximization (Dempster, Laird and Rubin 1977) over a
 * naive Bayes model: the words' verdicts say how often each kind goes with each sign, that makes
 * for better verdicts, and so on. A short transcript keeps to what is believed beforehand.
 */
final class Evidence {

  static final int NOTHING = 0;
  static final int COMMA = 1;
  static final int END = 2;

  private static final int SIGNS = 3;
  private static final int ROUNDS = 6;

  /** So many gaps seen count as much as what is believed beforehand. */
  private static final double BELIEF = 60;

  private Evidence() {}

  /**
   * Probabilities of each sign.
   *
   * @param words the same by the words alone
   */
  static double[][] weigh(double[][] words, List<Gap> gaps) {
    double[][] believed = believed(words, gaps);
    double[][] weighed = words;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] learned = learned(weighed, gaps, believed);
      weighed = new double[words.length][];
      for (int i = 0; i < words.length; i++) {
        weighed[i] = product(words[i], learned, gaps.get(i).ordinal());
      }
    }
    return weighed;
  }

  /** How likely each kind is given the sign, before anything is seen. */
  private static double[][] believed(double[][] words, List<Gap> gaps) {
    double[][] likely = new double[SIGNS][Gap.values().length];
    for (Gap gap : gaps) {
      likely[NOTHING][gap.ordinal()]++;
      likely[COMMA][gap.ordinal()] += gap.commaLift;
      likely[END][gap.ordinal()] += gap.endLift;
    }
    for (double[] kinds : likely) {
      normalize(kinds);
    }
    return words.length == 0 ? new double[SIGNS][Gap.values().length] : likely;
  }

  private static double[][] learned(double[][] signs, List<Gap> gaps, double[][] believed) {
    double[][] likely = new double[SIGNS][];
    for (int s = 0; s < SIGNS; s++) {
      likely[s] = Arrays.stream(believed[s]).map(share -> share * BELIEF).toArray();
    }
    for (int i = 0; i < signs.length; i++) {
      for (int s = 0; s < SIGNS; s++) {
        likely[s][gaps.get(i).ordinal()] += signs[i][s];
      }
    }
    for (double[] kinds : likely) {
      normalize(kinds);
    }
    return likely;
  }

  private static double[] product(double[] words, double[][] likely, int kind) {
    double[] signs = new double[SIGNS];
    for (int s = 0; s < SIGNS; s++) {
      signs[s] = words[s] * likely[s][kind];
    }
    normalize(signs);
    return signs;
  }

  private static void normalize(double[] shares) {
    double sum = Arrays.stream(shares).sum();
    if (sum > 0) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] /= sum;
      }
    }
  }
}
