package io.sorimark.glossary;

import java.util.List;

/**
 * A glossary as text, lines ended by LF.
 *
 * @param warnings what the format could not hold
 */
public record WrittenGlossary(String text, List<String> warnings) {

  public WrittenGlossary {
    warnings = List.copyOf(warnings);
  }

  static WrittenGlossary whole(String text) {
    return new WrittenGlossary(text, List.of());
  }
}
