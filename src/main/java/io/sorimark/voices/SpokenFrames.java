package io.sorimark.voices;

/**
 * Frames of 10 ms in which somebody speaks, {@code [start, end)}.
 *
 * @param start 0-based
 */
record SpokenFrames(int start, int end) {

  int length() {
    return end - start;
  }
}
