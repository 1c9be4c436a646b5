package io.sorimark.publish;

import java.util.List;

/**
 * Chapters as the text of a carrier.
 *
 * @param text lines ended by LF
 * @param warnings what the carrier could not hold, or its receivers may not like, in words for the
 *     user; empty when all is well
 */
public record WrittenChapters(String text, List<String> warnings) {

  public WrittenChapters {
    warnings = List.copyOf(warnings);
  }
}
