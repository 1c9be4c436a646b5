package io.sorimark.model;

import java.util.List;

/**
 * The names that may occur in an episode.
 *
 * @param names most trusted first where two have the same form
 * @param never pairs that a person has rejected
 */
public record Glossary(List<Name> names, List<Never> never) {

  public static final Glossary EMPTY = new Glossary(List.of(), List.of());

  /** This surface never becomes this name. */
  public record Never(String surface, String canonical) {}

  public Glossary {
    names = List.copyOf(names);
    never = List.copyOf(never);
  }
}
