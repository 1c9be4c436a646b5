package io.sorimark.voices;

/**
 * Mel-frequency cepstra (Davis and Mermelstein 1980): the shape of a spectrum, without its level.
 */
final class Cepstra {

  /** How many numbers a frame has. */
  static final int SIZE = 19;

  private static final double FLOOR = 1e-9;

  private final double[][] cosines = new double[SIZE][MelSpectrum.BANDS];

  Cepstra() {
    for (int i = 0; i < SIZE; i++) {
      for (int band = 0; band < MelSpectrum.BANDS; band++) {
        cosines[i][band] = Math.cos(Math.PI * (i + 1) * (band + 0.5) / MelSpectrum.BANDS);
      }
    }
  }

  float[] of(float[] bands) {
    double[] logarithms = new double[bands.length];
    for (int i = 0; i < bands.length; i++) {
      logarithms[i] = Math.log(bands[i] + FLOOR);
    }
    float[] cepstra = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      double sum = 0;
      for (int band = 0; band < bands.length; band++) {
        sum += cosines[i][band] * logarithms[band];
      }
      cepstra[i] = (float) sum;
    }
    return cepstra;
  }
}
