package io.sorimark.search;

import java.util.List;

/**
 * A place that speaks of the same as a text.
 *
 * @param shared the words and names of both, as they stand there, the most telling first
 */
public record Related(Hit hit, List<String> shared) {

  public Related {
    shared = List.copyOf(shared);
  }
}
