package io.sorimark.speakers;

import java.util.Arrays;

/** Who says each utterance, and how sure that is. */
final class Heard {

  private final int[] speakers;
  private final double[] confidences;

  /**
   * What is heard.
   *
   * @param speakers by utterance
   * @param confidences by utterance, 0 to 1
   */
  private Heard(int[] speakers, double[] confidences) {
    this.speakers = speakers;
    this.confidences = confidences;
  }

  /** The likeliest row of speakers. */
  static Heard of(Chain chain) {
    int[] path = chain.path();
    double[][] shares = chain.shares();
    double[] confidences = new double[path.length];
    for (int i = 0; i < path.length; i++) {
      confidences[i] = Math.clamp(shares[i][path[i]], 0, 1);
    }
    return new Heard(path, confidences);
  }

  /** All with the same confidence. */
  static Heard evenly(int[] speakers, double confidence) {
    double[] confidences = new double[speakers.length];
    Arrays.fill(confidences, confidence);
    return new Heard(speakers, confidences);
  }

  /** As sure as such speakers have turned out to be right, at most. */
  Heard trusted(double share) {
    return new Heard(speakers, Arrays.stream(confidences).map(sure -> sure * share).toArray());
  }

  boolean isEmpty() {
    return speakers.length == 0;
  }

  int speaker(int utterance) {
    return speakers[utterance];
  }

  /** Of the utterances in {@code [from, to)} together. */
  double confidence(int from, int to) {
    return Arrays.stream(confidences, from, to).average().orElse(0);
  }
}
