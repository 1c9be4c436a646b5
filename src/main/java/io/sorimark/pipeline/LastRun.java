package io.sorimark.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sorimark.chapters.TitleStyle;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.pipeline.ChapterEdit.Begin;
import io.sorimark.publish.ChapterFormat;
import io.sorimark.text.Timecode;
import io.sorimark.topics.Granularity;
import io.sorimark.topics.Granularity.Detail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What an episode was chaptered by, and the table that was printed: an edit goes by both.
 *
 * @param chapters those of the table
 */
record LastRun(Choices choices, List<Begin> chapters) {

  private static final ObjectMapper JSON = new ObjectMapper();

  LastRun {
    chapters = List.copyOf(chapters);
  }

  /**
   * Reads what {@link #text} made.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static LastRun read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      Chapterize.Settings settings =
          new Chapterize.Settings(
              granularity(json), TitleStyle.valueOf(constant(json.path("titles"))));
      List<Origin> from = list(json.path("from"), one -> Origin.valueOf(constant(one)));
      List<ChapterFormat> to =
          list(json.path("to"), one -> ChapterFormat.of(one.asText()).orElseThrow());
      return new LastRun(
          new Choices(settings, from, to), ChapterEdits.chapters(json.path("chapters")));
    } catch (JsonProcessingException | NoSuchElementException damaged) {
      throw new IllegalArgumentException(damaged);
    }
  }

  /** As a line of JSON. */
  String text() {
    Granularity granularity = choices.settings().granularity();
    ObjectNode json = JSON.createObjectNode();
    granularity.count().ifPresent(count -> json.put("count", count));
    json.put("detail", name(granularity.detail()));
    json.put("min", Timecode.vtt(granularity.shortest()));
    granularity.longest().ifPresent(longest -> json.put("max", Timecode.vtt(longest)));
    json.put("titles", name(choices.settings().titles()));
    ArrayNode from = json.putArray("from");
    choices.from().forEach(origin -> from.add(name(origin)));
    ArrayNode to = json.putArray("to");
    choices.to().forEach(format -> to.add(format.id()));
    ChapterEdits.put(chapters, json);
    return json + "\n";
  }

  private static Granularity granularity(JsonNode json) {
    OptionalInt count =
        json.has("count") ? OptionalInt.of(json.path("count").asInt()) : OptionalInt.empty();
    Optional<Duration> longest =
        json.has("max") ? Optional.of(EditLines.time(json, "max")) : Optional.empty();
    Detail detail = Detail.valueOf(constant(json.path("detail")));
    return new Granularity(count, detail, EditLines.time(json, "min"), longest);
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
    List<T> list = new ArrayList<>();
    array.forEach(json -> list.add(item.apply(json)));
    return list;
  }

  private static String constant(JsonNode json) {
    return json.asText().toUpperCase(Locale.ROOT);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
