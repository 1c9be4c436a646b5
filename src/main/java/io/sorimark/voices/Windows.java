package io.sorimark.voices;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of speech in windows of a second and a half, every three quarters of a second, the last
 * ending where the stretch ends; a shorter stretch gets one around its middle. Each stretch is
 * brought to one loudness, for the encoder takes loudness for a part of the voice.
 */
final class Windows {

  /** In frames of 10 ms. */
  private static final int LENGTH = 150;

  private static final int STEP = 75;

  /** -24 dB below full scale. */
  private static final double LOUDNESS = 0.0631;

  /** What is as quiet as this is not made louder without end. */
  private static final double QUIETEST = 1e-4;

  private final RawSamples samples;
  private final MelSpectrum spectrum;
  private final VoiceEncoder encoder;
  private final List<float[][]> waiting = new ArrayList<>();
  private final List<float[]> voices = new ArrayList<>();

  private Windows(RawSamples samples, MelSpectrum spectrum, VoiceEncoder encoder) {
    this.samples = samples;
    this.spectrum = spectrum;
    this.encoder = encoder;
  }

  /** The voice in each window of the stretches, in the order of {@link #starts}. */
  static List<float[]> voices(
      List<SpokenFrames> stretches, RawSamples samples, MelSpectrum spectrum, VoiceEncoder encoder)
      throws IOException {
    Windows windows = new Windows(samples, spectrum, encoder);
    for (SpokenFrames stretch : stretches) {
      windows.add(stretch);
    }
    windows.encode();
    return windows.voices;
  }

  /** The first frames of a stretch's windows; may lie before the recording. */
  static List<Integer> starts(SpokenFrames stretch) {
    List<Integer> starts = new ArrayList<>();
    if (stretch.length() <= LENGTH) {
      starts.add((stretch.start() + stretch.end() - LENGTH) / 2);
      return starts;
    }
    for (int start = stretch.start(); start + LENGTH < stretch.end(); start += STEP) {
      starts.add(start);
    }
    starts.add(stretch.end() - LENGTH);
    return starts;
  }

  /** The middle frame of a window. */
  static int middle(int start) {
    return start + LENGTH / 2;
  }

  private void add(SpokenFrames stretch) throws IOException {
    List<Integer> starts = starts(stretch);
    int first = starts.getFirst();
    int count = starts.getLast() + LENGTH - first;
    float[] sound = samples.read((long) first * MelSpectrum.HOP, count * MelSpectrum.HOP);
    float[][] frames = spectrum.of(sound);
    double gain = gain(sound, stretch.start() - first, stretch.end() - first);
    for (int start : starts) {
      waiting.add(window(frames, start - first, gain * gain));
      if (waiting.size() == VoiceEncoder.BATCH) {
        encode();
      }
    }
  }

  private static double gain(float[] sound, int startFrame, int endFrame) {
    int from = Math.max(0, startFrame * MelSpectrum.HOP);
    int to = Math.min(sound.length, endFrame * MelSpectrum.HOP);
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (double) sound[i] * sound[i];
    }
    return LOUDNESS / Math.max(QUIETEST, Math.sqrt(squares / Math.max(1, to - from)));
  }

  private static float[][] window(float[][] frames, int start, double powerGain) {
    float[][] window = new float[LENGTH][];
    for (int i = 0; i < LENGTH; i++) {
      window[i] = VoiceVectors.scaled(frames[start + i], powerGain);
    }
    return window;
  }

  private void encode() {
    if (!waiting.isEmpty()) {
      voices.addAll(List.of(encoder.embed(waiting)));
      waiting.clear();
    }
  }
}
