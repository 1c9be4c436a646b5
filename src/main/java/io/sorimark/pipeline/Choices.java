package io.sorimark.pipeline;

import io.sorimark.model.Chapter.Origin;
import io.sorimark.publish.ChapterFormat;
import java.util.List;

/**
 * How an episode is to be chaptered.
 *
 * @param settings for the chapters that are computed
 * @param from whom to ask for chapters, the first first
 * @param to the carriers to write
 */
public record Choices(Chapterize.Settings settings, List<Origin> from, List<ChapterFormat> to) {

  public static final Choices DEFAULT =
      new Choices(
          Chapterize.Settings.DEFAULT, ChapterSources.DEFAULT_ORDER, ChapterFormat.writable());

  public Choices {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
