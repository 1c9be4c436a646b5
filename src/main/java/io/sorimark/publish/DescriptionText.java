package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Chapters as lines for an episode's description: {@code 00:01:42 Title}. YouTube, Spotify and
 * Apple read them when the first stands at zero, they ascend, are ten seconds apart and at least
 * three; if anything is amiss they drop the whole list without a word, so it is said here.
 *
 * @param text one line a chapter, lines ended by LF
 * @param warnings what receivers may not like; empty when all is well
 */
record DescriptionText(String text, List<String> warnings) {

  private static final Duration LEAST_APART = Duration.ofSeconds(10);
  private static final int LEAST_CHAPTERS = 3;

  DescriptionText {
    warnings = List.copyOf(warnings);
  }

  /**
   * Writes what receivers accept: a chapter that begins less than ten seconds after the one before
   * is left out, and the first begins at zero.
   *
   * @param chapters by start
   */
  static DescriptionText of(List<Chapter> chapters) {
    StringBuilder text = new StringBuilder();
    List<String> warnings = new ArrayList<>();
    List<Chapter> listed = apart(chapters, warnings);
    for (Chapter chapter : listed) {
      boolean first = text.isEmpty();
      String time = Timecode.wholeSeconds(first ? Duration.ZERO : chapter.start());
      text.append(time).append(' ').append(onOneLine(chapter.title())).append('\n');
    }
    if (!listed.isEmpty() && !listed.getFirst().start().isZero()) {
      warnings.add("the first chapter was moved to 00:00:00");
    }
    if (listed.size() < LEAST_CHAPTERS) {
      warnings.add(
          "chapters: %s; YouTube, Spotify and Apple want at least %s"
              .formatted(listed.size(), LEAST_CHAPTERS));
    }
    return new DescriptionText(text.toString(), warnings);
  }

  /** In whole seconds, which is what receivers see. */
  private static List<Chapter> apart(List<Chapter> chapters, List<String> warnings) {
    List<Chapter> listed = new ArrayList<>();
    long last = -LEAST_APART.toSeconds();
    for (Chapter chapter : chapters) {
      long start = listed.isEmpty() ? 0 : chapter.start().toSeconds();
      if (start - last < LEAST_APART.toSeconds()) {
        warnings.add(
            "left out, less than 10 s after the one before: %s %s"
                .formatted(Timecode.wholeSeconds(chapter.start()), onOneLine(chapter.title())));
      } else {
        listed.add(chapter);
        last = start;
      }
    }
    return listed;
  }

  private static String onOneLine(String title) {
    return title.strip().replaceAll("\\s+", " ");
  }
}
