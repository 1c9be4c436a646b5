package io.sorimark.pipeline;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ChapterEdit.Begin;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Chapters by number, as they were printed.
 *
 * @param chapters by start, those that are listed
 * @param end of the episode
 */
record ChapterTable(List<Begin> chapters, Duration end) {

  public ChapterTable {
    chapters = List.copyOf(chapters);
  }

  static ChapterTable of(List<Chapter> chapters, Duration end) {
    return new ChapterTable(
        chapters.stream()
            .filter(chapter -> chapter.extras().listed())
            .map(chapter -> new Begin(chapter.start(), chapter.title()))
            .toList(),
        end);
  }

  /** The chapter of a number, which is 1 for the first. */
  Begin chapter(int number) throws TranscriptException {
    if (number < 1 || number > chapters.size()) {
      throw new TranscriptException(
          String.format(
              Locale.ROOT, "no chapter %d; the last table had %d", number, chapters.size()));
    }
    return chapters.get(number - 1);
  }

  /** Where the chapter of a number ends. */
  Duration end(int number) throws TranscriptException {
    chapter(number);
    return number < chapters.size() ? chapters.get(number).at() : end;
  }

  /** A time, if it is one of the episode. */
  Duration time(Duration at) throws TranscriptException {
    if (at.compareTo(end) >= 0) {
      throw new TranscriptException(
          "the episode ends at %s, before %s"
              .formatted(Timecode.wholeSeconds(end), Timecode.wholeSeconds(at)));
    }
    return at;
  }
}
