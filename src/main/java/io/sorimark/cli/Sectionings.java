package io.sorimark.cli;

import io.sorimark.model.Section;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.Sectioning;
import io.sorimark.pipeline.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections of a document, in words and as data. */
final class Sectionings {

  private Sectionings() {}

  static Outcome outcome(
      Source source, Sectioning.Result result, Written output, Outputs settings) {
    List<Written> outputs = List.of(output);
    Outcome done =
        Outcome.done(source.name(), data(source, result, output), table(result.sections()))
            .withNote(Writings.note(source, outputs, settings))
            .withExit(Writings.exit(outputs));
    return output.status() == Outputs.Status.REFUSED
        ? done.withFaults(List.of(Writings.refusal(output)))
        : done;
  }

  private static String table(List<Section> sections) {
    return new Table("PARAGRAPH", "SECTION", "WHY")
        .rows(
            sections.stream()
                .map(s -> List.of(Integer.toString(s.from() + 1), s.title(), why(s)))
                .toList());
  }

  private static String why(Section section) {
    return section.headed() ? "heading" : "other words";
  }

  private static Map<String, Object> data(Source source, Sectioning.Result result, Written output) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", source.name());
    data.put("sections", result.sections().stream().map(Sectionings::data).toList());
    data.put("outputs", List.of(Writings.data(output)));
    return data;
  }

  private static Map<String, Object> data(Section section) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("paragraph", section.from() + 1);
    data.put("title", section.title());
    data.put("heading", section.headed());
    return data;
  }
}
