package io.sorimark.voices;

import java.util.Arrays;

/**
 * The spectrum of speech as GE2E was taught it: 25 ms every 10 ms at 16 kHz, frames centred on
 * multiples of 10 ms with silence before the first and after the last sample, a periodic Hann
 * window, power in 40 triangular bands of Slaney's mel scale to 8 kHz, of equal area. No logarithm
 * is taken, so that loudness counts: {@link Windows} levels speech first. The same as librosa's
 * {@code melspectrogram} within rounding.
 */
final class MelSpectrum {

  static final int BANDS = 40;

  /** Samples from frame to frame. */
  static final int HOP = 160;

  private static final int RATE = 16_000;
  private static final int LENGTH = 400;
  private static final int HALF = LENGTH / 2;
  private static final int BINS = HALF + 1;

  /** Frames worked on at once. */
  private static final int BATCH = 256;

  /** Rows are taken by eights. */
  private static final int PADDED = 208;

  private static final double LINEAR_STEP = 200.0 / 3;
  private static final double LINEAR_TO = 1000;
  private static final double LOG_STEP = Math.log(6.4) / 27;

  private final float[] hann = new float[LENGTH];
  private final float[][] cosines = new float[BINS][PADDED];
  private final float[][] sines = new float[BINS][PADDED];
  private final float[][] triangles = new float[BANDS][PADDED];

  MelSpectrum() {
    for (int i = 0; i < LENGTH; i++) {
      hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / LENGTH));
    }
    for (int bin = 0; bin < BINS; bin++) {
      for (int i = 0; i <= HALF; i++) {
        double angle = 2 * Math.PI * bin * i / LENGTH;
        cosines[bin][i] = (float) Math.cos(angle);
        sines[bin][i] = (float) Math.sin(angle);
      }
    }
    for (int band = 0; band < BANDS; band++) {
      triangle(band, triangles[band]);
    }
  }

  private static void triangle(int band, float[] weights) {
    double low = hertz(mel(RATE / 2.0) * band / (BANDS + 1));
    double middle = hertz(mel(RATE / 2.0) * (band + 1) / (BANDS + 1));
    double high = hertz(mel(RATE / 2.0) * (band + 2) / (BANDS + 1));
    for (int bin = 0; bin < BINS; bin++) {
      double at = (double) bin * RATE / LENGTH;
      double height = Math.min((at - low) / (middle - low), (high - at) / (high - middle));
      weights[bin] = (float) (Math.max(0, height) * 2 / (high - low));
    }
  }

  private static double mel(double hertz) {
    return hertz < LINEAR_TO
        ? hertz / LINEAR_STEP
        : LINEAR_TO / LINEAR_STEP + Math.log(hertz / LINEAR_TO) / LOG_STEP;
  }

  private static double hertz(double mel) {
    double knee = LINEAR_TO / LINEAR_STEP;
    return mel < knee ? mel * LINEAR_STEP : LINEAR_TO * Math.exp(LOG_STEP * (mel - knee));
  }

  /** How many frames so many samples have. */
  static int frames(int samples) {
    return samples / HOP + 1;
  }

  /** The bands of each frame of samples from -1 to 1. */
  float[][] of(float[] samples) {
    float[][] frames = new float[frames(samples.length)][BANDS];
    Batch batch = new Batch();
    for (int from = 0; from < frames.length; from += BATCH) {
      int to = Math.min(frames.length, from + BATCH);
      for (int i = from; i < to; i++) {
        batch.take(samples, i * HOP - HALF, i - from);
      }
      batch.transform();
      for (int i = from; i < to; i++) {
        for (int band = 0; band < BANDS; band++) {
          frames[i][band] = batch.bands[band][i - from];
        }
      }
    }
    return frames;
  }

  /**
   * Fourier transforms of many frames at once. Cosines are even around the middle of a frame and
   * sines odd, so that samples are added and taken from each other in pairs first.
   */
  private final class Batch {
    private final float[][] even = new float[PADDED][BATCH];
    private final float[][] odd = new float[PADDED][BATCH];
    private final float[][] real = new float[BINS][BATCH];
    private final float[][] imaginary = new float[BINS][BATCH];
    private final float[][] power = new float[PADDED][BATCH];
    private final float[][] bands = new float[BANDS][BATCH];

    void take(float[] samples, int start, int column) {
      for (int i = 0; i <= HALF; i++) {
        float one = windowed(samples, start, i);
        float other = i == 0 || i == HALF ? 0 : windowed(samples, start, LENGTH - i);
        even[i][column] = one + other;
        odd[i][column] = one - other;
      }
    }

    private float windowed(float[] samples, int start, int i) {
      int at = start + i;
      return at < 0 || at >= samples.length ? 0 : samples[at] * hann[i];
    }

    void transform() {
      clear(real);
      clear(imaginary);
      clear(bands);
      BatchRows.multiplyAdd(cosines, even, real);
      BatchRows.multiplyAdd(sines, odd, imaginary);
      for (int bin = 0; bin < BINS; bin++) {
        for (int i = 0; i < BATCH; i++) {
          power[bin][i] = real[bin][i] * real[bin][i] + imaginary[bin][i] * imaginary[bin][i];
        }
      }
      BatchRows.multiplyAdd(triangles, power, bands);
    }

    private static void clear(float[][] rows) {
      for (float[] row : rows) {
        Arrays.fill(row, 0);
      }
    }
  }
}
