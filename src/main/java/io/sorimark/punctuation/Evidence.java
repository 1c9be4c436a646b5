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

  private static final List<Gap> KINDS = List.of(Gap.values());
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
    int[] kinds = gaps.stream().mapToInt(KINDS::indexOf).toArray();
    double[][] believed = believed(kinds);
    double[][] weighed = words;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] learned = learned(weighed, kinds, believed);
      weighed = new double[words.length][];
      for (int i = 0; i < words.length; i++) {
        weighed[i] = product(words[i], learned, kinds[i]);
      }
    }
    return weighed;
  }

  /** How likely each kind is given the sign, before anything is seen. */
  private static double[][] believed(int[] kinds) {
    double[][] likely = new double[SIGNS][KINDS.size()];
    for (int kind : kinds) {
      likely[NOTHING][kind]++;
      likely[COMMA][kind] += KINDS.get(kind).commaLift;
      likely[END][kind] += KINDS.get(kind).endLift;
    }
    for (double[] shares : likely) {
      normalize(shares);
    }
    return likely;
  }

  private static double[][] learned(double[][] signs, int[] kinds, double[][] believed) {
    double[][] likely = new double[SIGNS][];
    for (int s = 0; s < SIGNS; s++) {
      likely[s] = Arrays.stream(believed[s]).map(share -> share * BELIEF).toArray();
    }
    for (int i = 0; i < signs.length; i++) {
      for (int s = 0; s < SIGNS; s++) {
        likely[s][kinds[i]] += signs[i][s];
      }
    }
    for (double[] shares : likely) {
      normalize(shares);
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
