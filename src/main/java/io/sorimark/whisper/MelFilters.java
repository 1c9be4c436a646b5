package io.sorimark.whisper;

/**
 * The bank of triangles that Whisper hears through: Slaney's mel scale (linear below 1 kHz,
 * logarithmic above) and his norm, as in librosa. CTranslate2's models lack it, ggml's begin with
 * it.
 */
final class MelFilters {

  /** Of a spectrum of 400 samples. */
  static final int BINS = 201;

  private static final double BIN_HERTZ = 40;
  private static final double HIGHEST_HERTZ = 8000;
  private static final double LINEAR_BELOW = 1000;
  private static final double MELS_AT_BORDER = 15;
  private static final double LOG_STEP = Math.log(6.4) / 27;

  private MelFilters() {}

  /** Weights by band, of each {@link #BINS}. */
  static float[] of(int bands) {
    double[] edges = edges(bands);
    float[] weights = new float[bands * BINS];
    for (int band = 0; band < bands; band++) {
      double low = edges[band];
      double middle = edges[band + 1];
      double high = edges[band + 2];
      for (int bin = 0; bin < BINS; bin++) {
        double hertz = bin * BIN_HERTZ;
        double rising = (hertz - low) / (middle - low);
        double falling = (high - hertz) / (high - middle);
        double weight = Math.max(0, Math.min(rising, falling)) * 2 / (high - low);
        weights[band * BINS + bin] = (float) weight;
      }
    }
    return weights;
  }

  /** Evenly spread over the mel scale, in hertz. */
  private static double[] edges(int bands) {
    double highest = mels(HIGHEST_HERTZ);
    double[] edges = new double[bands + 2];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = hertz(highest * i / (bands + 1));
    }
    return edges;
  }

  private static double mels(double hertz) {
    return hertz < LINEAR_BELOW
        ? hertz * 3 / 200
        : MELS_AT_BORDER + Math.log(hertz / LINEAR_BELOW) / LOG_STEP;
  }

  private static double hertz(double mels) {
    return mels < MELS_AT_BORDER
        ? mels * 200 / 3
        : LINEAR_BELOW * Math.exp(LOG_STEP * (mels - MELS_AT_BORDER));
  }
}
