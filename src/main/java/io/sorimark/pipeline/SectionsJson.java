package io.sorimark.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sorimark.model.Section;
import java.util.List;

/**
 * Sections for programs: {@code paragraph} counts from 1, as {@code convert} numbers the cues of
 * the same text; {@code heading} says whether the title is the document's own.
 */
final class SectionsJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SectionsJson() {}

  static String write(List<Section> sections) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode array = root.putArray("sections");
    for (Section section : sections) {
      array
          .addObject()
          .put("paragraph", section.from() + 1)
          .put("title", section.title())
          .put("heading", section.headed());
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
