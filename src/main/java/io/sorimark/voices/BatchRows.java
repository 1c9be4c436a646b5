package io.sorimark.voices;

/**
 * Arithmetic on rows of numbers, one column for each of a batch of inputs. Loops run along rows,
 * where the JIT makes vector instructions of them. Plain multiplication and addition, so that every
 * machine gives the same bits.
 */
final class BatchRows {

  /** Rows taken together, so that sums stay in registers. */
  private static final int BLOCK = 8;

  /** Beyond this tanh is 1 as floats have it. */
  private static final float FLAT = 7.905311f;

  private BatchRows() {}

  /**
   * Adds weights times inputs to sums.
   *
   * @param weights a row for each sum, a number for each input; the number of inputs is a multiple
   *     of 8
   */
  static void multiplyAdd(float[][] weights, float[][] inputs, float[][] sums) {
    if (inputs.length % BLOCK != 0) {
      throw new IllegalArgumentException(inputs.length + " inputs");
    }
    for (int first = 0; first < inputs.length; first += BLOCK) {
      for (int i = 0; i < sums.length; i++) {
        add(weights[i], first, inputs, sums[i]);
      }
    }
  }

  private static void add(float[] weights, int first, float[][] inputs, float[] sum) {
    add(
        sum,
        inputs[first],
        weights[first],
        inputs[first + 1],
        weights[first + 1],
        inputs[first + 2],
        weights[first + 2],
        inputs[first + 3],
        weights[first + 3],
        inputs[first + 4],
        weights[first + 4],
        inputs[first + 5],
        weights[first + 5],
        inputs[first + 6],
        weights[first + 6],
        inputs[first + 7],
        weights[first + 7]);
  }

  private static void add(
      float[] sum,
      float[] a,
      float u,
      float[] b,
      float v,
      float[] c,
      float w,
      float[] d,
      float x,
      float[] e,
      float u2,
      float[] f,
      float v2,
      float[] g,
      float w2,
      float[] h,
      float x2) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] =
          sum[i] + u * a[i] + v * b[i] + w * c[i] + x * d[i] + u2 * e[i] + v2 * f[i] + w2 * g[i]
              + x2 * h[i];
    }
  }

  /**
   * The hyperbolic tangent of each number times a factor, to 3e-7: a quotient of polynomials, as in
   * Eigen, which unlike {@link Math#tanh} is vector instructions.
   */
  static void tanh(float[] row, float factor) {
    for (int i = 0; i < row.length; i++) {
      float x = Math.max(-FLAT, Math.min(FLAT, row[i] * factor));
      float s = x * x;
      float p = 2.000188e-13f + s * -2.7607684e-16f;
      p = -8.604672e-11f + s * p;
      p = 5.1222973e-08f + s * p;
      p = 1.48572235e-05f + s * p;
      p = 0.00063726195f + s * p;
      p = 0.0048935246f + s * p;
      float q = 0.00011853471f + s * 1.1982584e-06f;
      q = 0.0022684347f + s * q;
      q = 0.004893525f + s * q;
      row[i] = x * p / q;
    }
  }

  /** The logistic function of each number. */
  static void sigmoid(float[] row) {
    tanh(row, 0.5f);
    for (int i = 0; i < row.length; i++) {
      row[i] = 0.5f * row[i] + 0.5f;
    }
  }
}
