package io.sorimark.punctuation;

import java.util.Arrays;

/**
 * Trains a {@link LinearModel}: the averaged perceptron (Freund and Schapire 1999; Collins 2002)
 * with a margin. Wherever the right class does not lead by the margin, the features' weights for it
 * go up by one and those for its strongest rival down; the model is the mean of the weights over
 * all steps, which keeps the last examples from counting more than the first.
 */
final class Perceptron {

  private final int slots;
  private final int classes;
  private final float margin;
  private final float[] weights;

  /** The sum of all changes, each times the step at which it was made. */
  private final double[] late;

  private final float[] scores;
  private long steps;

  Perceptron(int slots, int classes, float margin) {
    this.slots = slots;
    this.classes = classes;
    this.margin = margin;
    this.weights = new float[slots * classes];
    this.late = new double[slots * classes];
    this.scores = new float[classes];
  }

  void learn(int[] features, int right) {
    steps++;
    Arrays.fill(scores, 0);
    for (int feature : features) {
      int slot = slot(feature);
      for (int c = 0; c < classes; c++) {
        scores[c] += weights[slot + c];
      }
    }
    int rival = rival(right);
    if (scores[right] <= scores[rival] + margin) {
      change(features, right, 1);
      change(features, rival, -1);
    }
  }

  private int rival(int right) {
    int rival = right == 0 ? 1 : 0;
    for (int c = 0; c < classes; c++) {
      if (c != right && scores[c] > scores[rival]) {
        rival = c;
      }
    }
    return rival;
  }

  private void change(int[] features, int to, int by) {
    for (int feature : features) {
      int slot = slot(feature) + to;
      weights[slot] += by;
      late[slot] += (double) by * steps;
    }
  }

  private int slot(int feature) {
    return (feature & (slots - 1)) * classes;
  }

  /** The mean weights, rounded to bytes; the few that are largest are cut. */
  LinearModel model() {
    float[] mean = new float[weights.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (weights[i] - late[i] / Math.max(1, steps));
    }
    float scale = largest(mean) / Byte.MAX_VALUE;
    byte[] rounded = new byte[mean.length];
    for (int i = 0; i < mean.length; i++) {
      int step = scale == 0 ? 0 : Math.round(mean[i] / scale);
      rounded[i] = (byte) Math.clamp(step, -Byte.MAX_VALUE, Byte.MAX_VALUE);
    }
    return new LinearModel(slots, classes, scale, rounded);
  }

  /** The size that one in ten thousand weights other than zero exceeds. */
  private static float largest(float[] weights) {
    int used = 0;
    float[] sizes = new float[weights.length];
    for (float weight : weights) {
      if (weight != 0) {
        sizes[used++] = Math.abs(weight);
      }
    }
    Arrays.sort(sizes, 0, used);
    return used == 0 ? 0 : sizes[Math.min(used - 1, (int) (used * .9999))];
  }
}
