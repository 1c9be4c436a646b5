package io.sorimark.voices;

/** How the cepstra of some frames lie, by a normal distribution with all covariances. */
final class Gaussian {

  private final int size;
  private final double[] sums;

  /** Row by row, up to the diagonal. */
  private final double[] products;

  private long count;

  Gaussian(int size) {
    this.size = size;
    this.sums = new double[size];
    this.products = new double[size * (size + 1) / 2];
  }

  void add(float[] frame) {
    count++;
    for (int i = 0, at = 0; i < size; i++) {
      sums[i] += frame[i];
      for (int j = 0; j <= i; j++, at++) {
        products[at] += (double) frame[i] * frame[j];
      }
    }
  }

  void add(Gaussian other) {
    count += other.count;
    for (int i = 0; i < size; i++) {
      sums[i] += other.sums[i];
    }
    for (int i = 0; i < products.length; i++) {
      products[i] += other.products[i];
    }
  }

  long count() {
    return count;
  }

  /**
   * How much worse one distribution for both tells their frames than one for each: the logarithm of
   * the likelihood ratio, which is the Bayesian information criterion but for its penalty (Chen and
   * Gopalakrishnan 1998).
   */
  static double apart(Gaussian one, Gaussian other) {
    Gaussian both = new Gaussian(one.size);
    both.add(one);
    both.add(other);
    return both.spread() - one.spread() - other.spread();
  }

  /** Half the frames times the logarithm of the covariance's determinant. */
  double spread() {
    double[][] lower = new double[size][size];
    double logarithm = 0;
    for (int i = 0, at = 0; i < size; i++) {
      for (int j = 0; j <= i; j++, at++) {
        double sum = products[at] / count - sums[i] / count * (sums[j] / count);
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i == j) {
          lower[i][i] = Math.sqrt(Math.max(sum, 1e-4)); // few frames do not span all dimensions
          logarithm += 2 * Math.log(lower[i][i]);
        } else {
          lower[i][j] = sum / lower[j][j];
        }
      }
    }
    return count / 2.0 * logarithm;
  }
}
