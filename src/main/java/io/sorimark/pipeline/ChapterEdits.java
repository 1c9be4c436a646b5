package io.sorimark.pipeline;

import static io.sorimark.pipeline.EditLines.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sorimark.pipeline.ChapterEdit.Begin;
import io.sorimark.pipeline.ChapterEdit.Keep;
import io.sorimark.text.Timecode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of chapters as lines: {@code {"edit":"chapter","at":"00:12:34.000","title":"Kettles"}}. */
final class ChapterEdits {

  static final EditLines<ChapterEdit> LINES =
      new EditLines<>(ChapterEdits::read, ChapterEdits::write);

  private static final String BEGIN = "chapter";
  private static final String KEEP = "chapters";

  private ChapterEdits() {}

  private static Optional<ChapterEdit> read(JsonNode json) {
    return switch (json.path("edit").asText()) {
      case BEGIN -> Optional.of(chapter(json));
      case KEEP -> Optional.of(new Keep(chapters(json.path("chapters")), time(json, "until")));
      default -> Optional.empty();
    };
  }

  private static void write(ChapterEdit edit, ObjectNode json) {
    switch (edit) {
      case Begin begin -> put(begin, json.put("edit", BEGIN));
      case Keep(List<Begin> chapters, var until) ->
          put(chapters, json.put("edit", KEEP).put("until", Timecode.vtt(until)));
    }
  }

  /** The chapters in a list of objects. */
  static List<Begin> chapters(JsonNode list) {
    List<Begin> chapters = new ArrayList<>();
    list.forEach(json -> chapters.add(chapter(json)));
    return chapters;
  }

  /** Puts chapters into an object as a list. */
  static void put(List<Begin> chapters, ObjectNode json) {
    ArrayNode list = json.putArray("chapters");
    chapters.forEach(chapter -> put(chapter, list.addObject()));
  }

  private static Begin chapter(JsonNode json) {
    return new Begin(time(json, "at"), json.path("title").asText());
  }

  private static void put(Begin chapter, ObjectNode json) {
    json.put("at", Timecode.vtt(chapter.at())).put("title", chapter.title());
  }
}
