package io.sorimark.audio;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/** How loud a recording is over time: the level of each frame of 20 ms, in dB below full scale. */
final class Envelope {

  static final int FRAME_MILLIS = 20;

  /** What digital silence counts as. */
  static final float SILENCE = -96;

  private final float[] levels;

  private Envelope(float[] levels) {
    this.levels = levels;
  }

  static Envelope of(float... levels) {
    return new Envelope(levels.clone());
  }

  /** Reads samples of this rate to their end. */
  static Envelope of(Pcm pcm, int rate) throws IOException, TranscriptException {
    Builder builder = new Builder(rate);
    short[] buffer = new short[rate];
    for (int read = pcm.read(buffer); read > 0; read = pcm.read(buffer)) {
      builder.add(buffer, read);
    }
    return builder.build();
  }

  /** The level of each frame. */
  float level(int frame) {
    return levels[frame];
  }

  int frames() {
    return levels.length;
  }

  /** The levels of frames {@code [from, to)} in rising order. */
  float[] sorted(int from, int to) {
    float[] part = Arrays.copyOfRange(levels, from, to);
    Arrays.sort(part);
    return part;
  }

  static Duration timeOf(int frame) {
    return Duration.ofMillis((long) frame * FRAME_MILLIS);
  }

  /** An envelope in the making, from samples in blocks of any length. */
  static final class Builder {

    private final int frameLength;
    private float[] levels = new float[4096];
    private int frames;
    private double power;
    private int inFrame;

    Builder(int rate) {
      this.frameLength = rate * FRAME_MILLIS / 1000;
    }

    void add(short[] samples, int length) {
      for (int i = 0; i < length; i++) {
        power += (double) samples[i] * samples[i];
        if (++inFrame == frameLength) {
          endFrame();
        }
      }
    }

    private void endFrame() {
      if (frames == levels.length) {
        levels = Arrays.copyOf(levels, frames * 2);
      }
      double meanPower = power / inFrame / (32768.0 * 32768.0);
      levels[frames++] = (float) Math.max(SILENCE, 10 * Math.log10(Math.max(meanPower, 1e-10)));
      power = 0;
      inFrame = 0;
    }

    Envelope build() {
      if (inFrame > 0) {
        endFrame();
      }
      return new Envelope(Arrays.copyOf(levels, frames));
    }
  }
}
