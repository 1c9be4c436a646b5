package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.model.Problem;
import java.util.List;

/**
 * What came of reading a file of chapters, however broken it was.
 *
 * @param format what it was read as
 * @param chapters by start; two may begin at once
 * @param problems by place; beyond a hundred they are only counted
 */
public record ParsedChapters(ChapterFormat format, List<Chapter> chapters, List<Problem> problems) {

  public ParsedChapters {
    chapters = List.copyOf(chapters);
    problems = List.copyOf(problems);
  }
}
