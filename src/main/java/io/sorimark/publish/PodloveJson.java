package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.publish.JsonTree.Node;
import io.sorimark.text.Timecode;
import java.util.List;

/**
 * Podlove's chapters in JSON: a bare array of objects with {@code start} (a clock, as in {@link
 * SimpleChapters}), {@code title}, {@code href} and {@code image}.
 */
final class PodloveJson {

  private PodloveJson() {}

  static Likeness sniff(Input in) {
    if (!in.text().stripLeading().startsWith("[")) {
      return Likeness.NO;
    }
    List<Node> items = JsonTree.parse(in).root().items();
    return Likeness.sureIf(
        !items.isEmpty() && items.getFirst().has("start") && items.getFirst().has("title"));
  }

  static ParsedChapters read(Input in) {
    Draft draft = Draft.ofTree(in);
    JsonTree json = JsonTree.parse(in);
    json.report(draft);
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
