package io.sorimark.chapters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Features by name, in the order in which they were put. */
final class Row {

  private final List<String> names;
  private float[] values = new float[128];
  private int size;

  /** The first row of a kind writes down the names; pass them on to its likes. */
  Row(List<String> names) {
    this.names = names;
  }

  static List<String> newNames() {
    return new ArrayList<>();
  }

  Row put(String name, double value) {
    if (size == names.size()) {
      names.add(name);
    } else if (!names.get(size).equals(name)) {
      throw new IllegalStateException(name + " where " + names.get(size) + " belongs");
    }
    values[size++] = (float) value;
    return this;
  }

  Row put(String name, boolean value) {
    return put(name, value ? 1 : 0);
  }

  List<String> names() {
    return names;
  }

  float[] values() {
    return Arrays.copyOf(values, size);
  }
}
