package io.sorimark.audio;

/** Arithmetic on 16-bit samples. */
final class Samples {

  private Samples() {}

  /** From -1 to 1, what is beyond cut off. */
  static short toShort(double value) {
    return (short) Math.clamp(Math.round(value * 32768), Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
