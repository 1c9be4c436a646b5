package io.sorimark.search;

import java.util.List;

/**
 * What was found.
 *
 * @param hits the best first; of a pattern in the order of the index
 * @param complete whether there are no more
 * @param variants what was looked for beside what the query says
 */
public record Results(List<Hit> hits, boolean complete, List<Variant> variants) {

  public Results {
    hits = List.copyOf(hits);
    variants = List.copyOf(variants);
  }
}
