package io.sorimark.cli;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.pipeline.ReadChapters;
import io.sorimark.pipeline.Source;
import io.sorimark.text.Timecode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Chapters that were read, in words and as data. */
final class ChapterLists {

  private ChapterLists() {}

  static String table(List<Chapter> chapters) {
    boolean links = chapters.stream().anyMatch(chapter -> chapter.extras().link().isPresent());
    Table table = links ? new Table("TIME", "CHAPTER", "LINK") : new Table("TIME", "CHAPTER");
    return table.rows(chapters.stream().map(chapter -> row(chapter, links)).toList());
  }

  private static List<String> row(Chapter chapter, boolean links) {
    String time = Timecode.vtt(chapter.start());
    return links
        ? List.of(time, title(chapter), chapter.extras().link().orElse(""))
        : List.of(time, title(chapter));
  }

  static String title(Chapter chapter) {
    String title = chapter.extras().listed() ? chapter.title() : "(hidden) " + chapter.title();
    return title.strip();
  }

  static String name(Origin origin) {
    return origin.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> data(Source source, ReadChapters read) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", source.name());
    data.put("format", read.format());
    data.put("chapters", read.chapters().stream().map(ChapterLists::data).toList());
    return data;
  }

  static Map<String, Object> data(Chapter chapter) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("startSeconds", seconds(chapter.start()));
    chapter.end().ifPresent(end -> data.put("endSeconds", seconds(end)));
    data.put("title", chapter.title());
    chapter.extras().link().ifPresent(link -> data.put("link", link));
    chapter.extras().image().ifPresent(image -> data.put("image", shown(image)));
    data.put("listed", chapter.extras().listed());
    data.put("origin", name(chapter.origin()));
    return data;
  }

  /** The address of a picture; of one inside the audio its type and size, for it may be large. */
  private static String shown(String image) {
    int comma = image.indexOf(',');
    return image.startsWith("data:") && comma > 0
        ? String.format(
            Locale.ROOT,
            "%s,... (%d characters)",
            image.substring(0, comma),
            image.length() - comma - 1)
        : image;
  }

  private static BigDecimal seconds(Duration time) {
    return new BigDecimal(Timecode.seconds(time));
  }
}
