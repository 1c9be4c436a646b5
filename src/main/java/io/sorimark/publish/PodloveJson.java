package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Json;
import io.sorimark.reading.Json.Node;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.util.List;

/**
 * Podlove's chapters in JSON: a bare array of objects with {@code start} (a clock, as in {@link
 * SimpleChapters}), {@code title}, {@code href} and {@code image}.
 */
final class PodloveJson {

  private PodloveJson() {}

  static Fit sniff(TextFile in) {
    if (!in.text().stripLeading().startsWith("[")) {
      return Fit.NO;
    }
    List<Node> items = Json.parse(in.text()).root().items();
    return Fit.sureIf(
        !items.isEmpty() && items.getFirst().has("start") && items.getFirst().has("title"));
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofTree(in);
    Json json = Json.parse(in.text());
    draft.report(json);
    ChaptersJson.read(draft, json.root().items());
    return draft.finish(ChapterFormat.PODLOVE_JSON);
  }

  static String write(List<Chapter> chapters) {
    return JsonWriting.text(json -> {
      json.writeStartArray();
      for (Chapter chapter : chapters) {
        json.writeStartObject();
        json.writeStringField("start", Timecode.vtt(chapter.start()));
        json.writeStringField("title", chapter.title());
        JsonWriting.field(json, "href", chapter.extras().link());
        JsonWriting.field(json, "image", chapter.extras().image());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
