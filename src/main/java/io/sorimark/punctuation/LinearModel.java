package io.sorimark.punctuation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear classifier over hashed features: the score of a class is the sum of the weights that the
 * features have for it. Features that share a slot share their weights. A weight is a byte;
 * thread-safe.
 *
 * @param slots a power of two
 * @param scale what a weight of one byte step is worth
 */
record LinearModel(int slots, int classes, float scale, byte[] weights) {

  private static final int SIGNATURE = 0x4c494e31; // LIN1
  private static final int MOST_SLOTS = 1 << 24;

  static LinearModel read(DataInputStream in) throws IOException {
    if (in.readInt() != SIGNATURE) {
      throw new IOException("not a file of weights");
    }
    int slots = in.readInt();
    int classes = in.readInt();
    if (Integer.bitCount(slots) != 1 || slots > MOST_SLOTS || classes < 2 || classes > 8) {
      throw new IOException("not a size of weights: " + slots + " times " + classes);
    }
    float scale = in.readFloat();
    byte[] weights = new byte[slots * classes];
    in.readFully(weights);
    return new LinearModel(slots, classes, scale, weights);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(SIGNATURE);
    out.writeInt(slots);
    out.writeInt(classes);
    out.writeFloat(scale);
    out.write(weights);
  }

  /** The score of each class. */
  double[] of(int[] features) {
    long[] sums = new long[classes];
    for (int feature : features) {
      int slot = (feature & (slots - 1)) * classes;
      for (int c = 0; c < classes; c++) {
        sums[c] += weights[slot + c];
      }
    }
    double[] scores = new double[classes];
    for (int c = 0; c < classes; c++) {
      scores[c] = sums[c] * (double) scale;
    }
    return scores;
  }
}
