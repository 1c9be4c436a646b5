package io.sorimark.voices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The weights of a network.
 *
 * @param tensors by name, row by row
 */
record Weights(Map<String, float[]> tensors) {

  Weights {
    tensors = Map.copyOf(tensors);
  }

  /**
   * A tensor of one row.
   *
   * @throws IllegalArgumentException if it is missing or of another size
   */
  float[] row(String name, int size) {
    float[] numbers = tensors.get(name);
    if (numbers == null || numbers.length != size) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no %d numbers called %s", size, name));
    }
    return numbers;
  }

  /** A tensor cut into rows. */
  float[][] rows(String name, int rows, int columns) {
    float[] numbers = row(name, rows * columns);
    float[][] cut = new float[rows][];
    for (int i = 0; i < rows; i++) {
      cut[i] = Arrays.copyOfRange(numbers, i * columns, (i + 1) * columns);
    }
    return cut;
  }
}
