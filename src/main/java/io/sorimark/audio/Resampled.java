package io.sorimark.audio;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.math.BigInteger;

/**
 * Another sample rate, by windowed sinc interpolation (Julius O. Smith, "Digital Audio
 * Resampling"): each output sample is the input low-passed at the lower of both Nyquist
 * frequencies, at its time.
 */
final class Resampled implements Pcm {

  /** Zero crossings of the sinc on each side: the more, the steeper the low-pass. */
  private static final int CROSSINGS = 24;

  /** The low-pass begins a little below Nyquist, to end there. */
  private static final double ROLL_OFF = 0.94;

  private final Pcm in;
  private final int up;
  private final int down;
  private final int reach;
  private final float[][] phases;
  private final short[] block = new short[4096];
  private final short[] ring;
  private long read;
  private long written;
  private long length = Long.MAX_VALUE;

  Resampled(Pcm in, int from, int to) {
    int common = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValue();
    this.in = in;
    this.up = to / common;
    this.down = from / common;
    double cutoff = ROLL_OFF * Math.min(1, (double) to / from);
    this.reach = (int) Math.ceil(CROSSINGS / cutoff);
    this.phases = phases(up, reach, cutoff);
    this.ring = new short[Integer.highestOneBit(2 * reach + block.length) * 2];
  }

  @Override
  public int read(short[] buffer) throws IOException, TranscriptException {
    int made = 0;
    while (made < buffer.length) {
      long position = written * down;
      long at = position / up;
      while (read <= at + reach && length == Long.MAX_VALUE) {
        fill();
      }
      if (at >= length) {
        break;
      }
      buffer[made++] = sample(at, phases[(int) (position % up)]);
      written++;
    }
    return made;
  }

  private void fill() throws IOException, TranscriptException {
    int got = in.read(block);
    for (int i = 0; i < got; i++) {
      ring[(int) (read++ & (ring.length - 1))] = block[i];
    }
    if (got < block.length) {
      length = read;
    }
  }

  private short sample(long at, float[] weights) {
    double sum = 0;
    for (int k = -reach + 1; k <= reach; k++) {
      long place = at + k;
      if (place >= 0 && place < Math.min(length, read)) {
        sum += ring[(int) (place & (ring.length - 1))] * weights[k + reach - 1];
      }
    }
    return Samples.toShort(sum / 32768);
  }

  /** For each place between two input samples, the weights of the samples around it. */
  private static float[][] phases(int up, int reach, double cutoff) {
    float[][] phases = new float[up][2 * reach];
    for (int phase = 0; phase < up; phase++) {
      for (int k = -reach + 1; k <= reach; k++) {
        double distance = k - (double) phase / up;
        phases[phase][k + reach - 1] =
            (float) (cutoff * sinc(distance * cutoff) * window(distance / reach));
      }
    }
    return phases;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  /** Blackman's, from -1 to 1. */
  private static double window(double x) {
    return Math.abs(x) >= 1
        ? 0
        : 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
