package io.sorimark.names;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How corrections are proposed.
 *
 * @param weak whether to propose what is too weak to ask about, too
 * @param without parts of the engine that are left out, to measure what each is worth
 */
public record Settings(boolean weak, Set<Part> without) {

  public static final Settings DEFAULT = new Settings(false, Set.of());

  /** What the engine is made of, as far as it can do without. */
  public enum Part {
    /** The glossary's respellings. */
    HINTS,
    /** Likeness of sounds; without it spelling alone decides. */
    SOUND,
    /** Likeness of letters. */
    SPELLING,
    /** Costs by how sounds are made; without them every sound is as far from any other. */
    FEATURES,
    /** The gate that keeps ordinary words. */
    GATE,
    /** No change begins or ends with a function word. */
    EDGES,
    /** Names that occur in the episode are more likely. */
    ACTIVE,
    /** A word that is mostly capitalised is a name everywhere. */
    CAPITALS,
    /** Two names that are about as near are a question. */
    MARGIN,
    /** Changes across the border of two cues. */
    BORDERS
  }

  public Settings {
    without = without.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(without));
  }

  /** The same without one more part. */
  public Settings without(Part part) {
    EnumSet<Part> all = EnumSet.of(part);
    all.addAll(without);
    return new Settings(weak, all);
  }

  boolean has(Part part) {
    return !without.contains(part);
  }
}
