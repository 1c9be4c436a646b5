package io.sorimark.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import io.sorimark.reading.Json.Field;
import io.sorimark.reading.Json.Node;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chapters as the JSON file of Podcasting 2.0, version 1.2.0: what {@code <podcast:chapters>} links
 * to, served as {@code application/json+chapters}. Times are decimal seconds. Without an end, a
 * chapter lasts until the next. {@code "toc": false} is one that stands in no list.
 *
 * <p>Read as well: the same list in the words of {@code ffprobe -show_chapters} and yt-dlp ({@code
 * start_time}) and of Podlove's player ({@code start}, {@code href}).
 */
final class ChaptersJson {

  private static final String[] START = {"startTime", "start_time", "start"};
  private static final String[] END = {"endTime", "end_time"};
  private static final Set<String> KNOWN =
      Set.of(
          "startTime",
          "start_time",
          "start",
          "endTime",
          "end_time",
          "end",
          "title",
          "url",
          "href",
          "img",
          "image",
          "toc",
          "tags",
          "id",
          "time_base");

  private ChaptersJson() {}

  static Fit sniff(TextFile in) {
    return Fit.sureIf(
        in.text().stripLeading().startsWith("{")
            && Json.parse(in.text()).root().get("chapters").isArray());
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofTree(in);
    Json json = Json.parse(in.text());
    draft.report(json);
    read(draft, json.root().get("chapters").items());
    return draft.finish(ChapterFormat.JSON);
  }

  /** Reads a list of objects, one a chapter. */
  static void read(Draft draft, List<Node> chapters) {
    Set<String> unread = new LinkedHashSet<>();
    for (Node chapter : chapters) {
      Optional<Duration> start = time(chapter.any(START));
      if (start.isPresent()) {
        draft.add(entry(draft, chapter, start.get()), chapter.place());
        chapter.fields().stream()
            .map(Field::name)
            .filter(name -> !KNOWN.contains(name))
            .forEach(unread::add);
      } else if (chapter.isObject()) {
        draft.badTime(chapter.place(), chapter.any(START).textOr(""));
      } else {
        draft.error(chapter.place(), "unread-value", "not an object, and so no chapter");
      }
    }
    if (!unread.isEmpty()) {
      draft.info(
          chapters.getFirst().place(), "unread-field", "not kept: " + String.join(", ", unread));
    }
  }

  private static Entry entry(Draft draft, Node chapter, Duration start) {
    Node end = chapter.any(END);
    if (said(end).isPresent() && time(end).isEmpty()) {
      draft.badTime(end.place(), end.textOr(""));
    }
    Optional<String> title = said(chapter.get("title"));
    return Entry.of(start, title.or(() -> said(chapter.get("tags").get("title"))).orElse(""))
        .withEnd(time(end))
        .withLinks(said(chapter.any("url", "href")), said(chapter.any("img", "image")))
        .listed(!chapter.get("toc").isFalse());
  }

  private static Optional<String> said(Node value) {
    return value.text().filter(text -> !text.isEmpty());
  }

  /** Seconds as a number, or any spelling of a time as a string. */
  private static Optional<Duration> time(Node value) {
    return value.isNumber()
        ? Timecode.ofSeconds(Double.parseDouble(value.textOr("")))
        : Timecode.parse(value.textOr(""));
  }

  /** The file, indented by two blanks, lines ended by LF. */
  static String write(List<Chapter> chapters) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeStringField("version", "1.2.0");
      json.writeArrayFieldStart("chapters");
      for (Chapter chapter : chapters) {
        write(json, chapter);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, Chapter chapter) throws IOException {
    json.writeStartObject();
    json.writeNumberField("startTime", seconds(chapter.start()));
    if (chapter.end().isPresent()) {
      json.writeNumberField("endTime", seconds(chapter.end().get()));
    }
    if (!chapter.title().isEmpty()) {
      json.writeStringField("title", chapter.title());
    }
    JsonWriting.field(json, "img", chapter.extras().image());
    JsonWriting.field(json, "url", chapter.extras().link());
    if (!chapter.extras().listed()) {
      json.writeBooleanField("toc", false);
    }
    json.writeEndObject();
  }

  private static BigDecimal seconds(Duration time) {
    return new BigDecimal(Timecode.seconds(time));
  }
}
