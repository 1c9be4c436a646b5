package io.sorimark.voices;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where somebody speaks, by level in eight bands. What is loud and what is quiet depends on the
 * half minute around and on the band, so that hum, hiss and a bed of music under the talk count as
 * quiet.
 */
final class SpeechActivity {

  private static final int GROUPS = 8;
  private static final int BANDS_A_GROUP = MelSpectrum.BANDS / GROUPS;

  /** Frames read at once. */
  private static final int BLOCK = 3000;

  /** The half minute around and how often it is looked at, in frames. */
  private static final int WINDOW = 3000;

  private static final int STEP = 500;

  /** What lies as far under the loud, in dB, is as good as silent. */
  private static final float RANGE = 40;

  /** Where the quiet and the loud are no further apart, nothing can be told from the rest. */
  private static final float LEAST_RANGE = 6;

  /** What is louder than this has a level at all; power in a band of full scale is about 1. */
  private static final float NOTHING = -75;

  /** How far from quiet to loud a voice begins and ends. */
  private static final float ON = 0.35f;

  private static final float OFF = 0.22f;

  /** In frames. */
  private static final int LEAST_GAP = 30;

  private static final int LEAST_SPEECH = 20;
  private static final int MARGIN = 5;

  private final byte[][] levels;
  private final int frames;

  private SpeechActivity(byte[][] levels, int frames) {
    this.levels = levels;
    this.frames = frames;
  }

  static List<SpokenFrames> of(RawSamples samples, MelSpectrum spectrum) throws IOException {
    int frames = (int) (samples.length() / MelSpectrum.HOP);
    byte[][] levels = new byte[GROUPS][frames];
    for (int from = 0; from < frames; from += BLOCK) {
      int count = Math.min(BLOCK, frames - from);
      float[][] bands =
          spectrum.of(samples.read((long) from * MelSpectrum.HOP, (count + 2) * MelSpectrum.HOP));
      for (int i = 0; i < count; i++) {
        for (int group = 0; group < GROUPS; group++) {
          levels[group][from + i] = level(bands[i], group);
        }
      }
    }
    return new SpeechActivity(levels, frames).stretches();
  }

  /** In dB. */
  private static byte level(float[] bands, int group) {
    double power = 1e-12;
    for (int i = 0; i < BANDS_A_GROUP; i++) {
      power += bands[group * BANDS_A_GROUP + i];
    }
    return (byte) Math.round(Math.clamp(10 * Math.log10(power), -120, 100));
  }

  private List<SpokenFrames> stretches() {
    float[] scores = scores();
    List<SpokenFrames> found = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= frames; i++) {
      boolean speaks = i < frames && smooth(scores, i) > (start < 0 ? ON : OFF);
      if (speaks && start < 0) {
        start = i;
      } else if (!speaks && start >= 0) {
        found.add(new SpokenFrames(start, i));
        start = -1;
      }
    }
    return widened(joined(found));
  }

  /** The mean over 70 ms. */
  private static float smooth(float[] scores, int at) {
    int from = Math.max(0, at - 3);
    int to = Math.min(scores.length, at + 4);
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += scores[i];
    }
    return sum / (to - from);
  }

  private static List<SpokenFrames> joined(List<SpokenFrames> found) {
    List<SpokenFrames> joined = new ArrayList<>();
    for (SpokenFrames next : found) {
      if (!joined.isEmpty() && next.start() - joined.getLast().end() < LEAST_GAP) {
        joined.add(new SpokenFrames(joined.removeLast().start(), next.end()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private List<SpokenFrames> widened(List<SpokenFrames> joined) {
    return joined.stream()
        .filter(stretch -> stretch.length() >= LEAST_SPEECH)
        .map(s ->
            new SpokenFrames(Math.max(0, s.start() - MARGIN), Math.min(frames, s.end() + MARGIN)))
        .toList();
  }

  /** How far each frame lies from quiet to loud, on average over the bands. */
  private float[] scores() {
    float[] scores = new float[frames];
    for (byte[] level : levels) {
      for (int step = 0; step < frames; step += STEP) {
        addScores(level, step, Math.min(frames, step + STEP), scores);
      }
    }
    return scores;
  }

  private void addScores(byte[] level, int from, int to, float[] scores) {
    int first = Math.max(0, Math.min((from + to - WINDOW) / 2, frames - WINDOW));
    byte[] around = Arrays.copyOfRange(level, first, Math.min(frames, first + WINDOW));
    Arrays.sort(around);
    float loud = around[around.length * 95 / 100];
    float quiet = Math.max(around[around.length / 10], loud - RANGE);
    if (loud < NOTHING || loud - quiet < LEAST_RANGE) {
      return;
    }
    for (int i = from; i < to; i++) {
      scores[i] += Math.clamp((level[i] - quiet) / (loud - quiet), 0, 1) / GROUPS;
    }
  }
}
