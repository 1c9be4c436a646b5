package io.sorimark.names;

/**
 * How two readings sound together.
 *
 * @param likeness 0 to 1
 * @param sounds how many the stretch of the transcript has
 * @param saidAs what the name is written like where it sounds so: itself, or a hint
 */
record Sounding(double likeness, int sounds, String saidAs) {

  static final Sounding NONE = new Sounding(0, 0, "");
}
