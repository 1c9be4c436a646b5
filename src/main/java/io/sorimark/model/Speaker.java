package io.sorimark.model;

/** A person who speaks, by the name or the label that is known of them. */
public record Speaker(String name) {

  public Speaker {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a speaker without a name");
    }
  }
}
