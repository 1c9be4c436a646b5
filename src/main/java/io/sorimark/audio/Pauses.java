package io.sorimark.audio;

import io.sorimark.model.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where nobody speaks, by level alone. What is quiet depends on the minute: the gate lies between
 * the quiet and the loud tenth of the half minute around, so that a room's noise, a fade or a quiet
 * guest do not move pauses elsewhere. Under steady music or noise there is no pause.
 */
final class Pauses {

  private static final int WINDOW = 30_000 / Envelope.FRAME_MILLIS;
  private static final int HOP = WINDOW / 2;

  /** Where the gate lies between quiet and loud. */
  private static final double GATE = 0.3;

  /** Below this difference of loud and quiet nothing can be told apart. */
  private static final float LEAST_RANGE = 10;

  /** Digital silence between takes says nothing of the room's noise. */
  private static final float MOST_RANGE = 45;

  /** At this level there is nothing to hear. */
  private static final float NOTHING = -70;

  /** What rises as far above the quiet tenth of a minute may be a voice far away. */
  private static final float ABOVE_NOISE = 6;

  private final Envelope envelope;
  private final float[] gates;

  private Pauses(Envelope envelope) {
    this.envelope = envelope;
    this.gates = new float[envelope.frames() / HOP + 1];
    for (int i = 0; i < gates.length; i++) {
      gates[i] = gate(i * HOP);
    }
  }

  /** Pauses of at least this length, in order. */
  static List<TimeSpan> in(Envelope envelope, Duration least) {
    return new Pauses(envelope).ofAtLeast(least);
  }

  /**
   * Where nothing rises above the noise, of at least this length. Stricter than a pause: a quiet
   * guest's words may lie in pauses of the host's, never in these.
   */
  static List<TimeSpan> silences(Envelope envelope, Duration least) {
    Pauses noise = new Pauses(envelope);
    for (int i = 0; i < noise.gates.length; i++) {
      float[] levels = noise.levelsAround(i * HOP);
      noise.gates[i] =
          levels.length == 0
              ? Float.NEGATIVE_INFINITY
              : Math.max(levels[levels.length / 10] + ABOVE_NOISE, NOTHING + 1);
    }
    return noise.ofAtLeast(least);
  }

  private List<TimeSpan> ofAtLeast(Duration least) {
    List<TimeSpan> pauses = new ArrayList<>();
    int start = 0;
    for (int frame = 0; frame <= envelope.frames(); frame++) {
      if (frame == envelope.frames() || envelope.level(frame) >= gates[frame / HOP]) {
        TimeSpan pause = new TimeSpan(Envelope.timeOf(start), Envelope.timeOf(frame));
        if (frame > start && pause.length().compareTo(least) >= 0) {
          pauses.add(pause);
        }
        start = frame + 1;
      }
    }
    return pauses;
  }

  /** The level below which frames of this hop are quiet. */
  private float gate(int hop) {
    float[] levels = levelsAround(hop);
    if (levels.length == 0) {
      return Float.NEGATIVE_INFINITY;
    }
    float loud = levels[levels.length * 9 / 10];
    float quiet = Math.max(levels[levels.length / 10], loud - MOST_RANGE);
    return loud - quiet < LEAST_RANGE ? allSilent(loud) : (float) (quiet + GATE * (loud - quiet));
  }

  /** The levels of the half minute around a hop, in rising order. */
  private float[] levelsAround(int hop) {
    int middle = hop + HOP / 2;
    int from = Math.max(0, Math.min(middle - WINDOW / 2, envelope.frames() - WINDOW));
    return envelope.sorted(from, Math.min(envelope.frames(), from + WINDOW));
  }

  /** Where even the loud is silence, all is a pause. */
  private static float allSilent(float loud) {
    return loud <= NOTHING ? NOTHING + 1 : Float.NEGATIVE_INFINITY;
  }
}
