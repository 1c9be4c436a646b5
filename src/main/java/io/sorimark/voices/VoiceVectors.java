package io.sorimark.voices;

/** Vectors that tell voices. */
final class VoiceVectors {

  private VoiceVectors() {}

  static float[] scaled(float[] vector, double factor) {
    float[] scaled = new float[vector.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (vector[i] * factor);
    }
    return scaled;
  }

  /** Adds to a sum. */
  static void add(float[] sum, float[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }

  /** Of length 1. */
  static float[] unit(float[] vector) {
    return scaled(vector, 1 / Math.sqrt(Math.max(dot(vector, vector), 1e-20)));
  }

  /** The cosine of the angle, where both are of length 1. */
  static float dot(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = 0; i + 3 < one.length; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    return (a + b) + (c + d);
  }
}
