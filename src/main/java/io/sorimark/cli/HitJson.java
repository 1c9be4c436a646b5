package io.sorimark.cli;

import io.sorimark.model.TimeSpan;
import io.sorimark.search.Hit;
import io.sorimark.search.Hit.Line;
import io.sorimark.search.Variant;
import io.sorimark.text.Timecode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hits as data; docs/search.md has the fields, which stay as they are. */
final class HitJson {

  private HitJson() {}

  static Map<String, Object> of(Hit hit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("episode", hit.facts().name());
    json.put("kind", hit.kind().name().toLowerCase(Locale.ROOT));
    hit.span().ifPresent(span -> putTimes(json, span));
    hit.speaker().ifPresent(speaker -> json.put("speaker", speaker));
    hit.heading().ifPresent(heading -> json.put("chapter", heading));
    if (hit.kind() == Hit.Kind.SECTION) {
      json.put("headings", hit.headings());
    }
    json.put("text", hit.text());
    json.put(
        "match", hit.matches().stream().map(range -> List.of(range.start(), range.end())).toList());
    json.put("path", hit.facts().path());
    json.put("show", hit.facts().show());
    hit.date().ifPresent(date -> json.put("date", date.toString()));
    HitLink.of(hit).ifPresent(link -> json.put("link", link));
    hit.facts().audio().ifPresent(audio -> json.put("audio", audio));
    putLines(json, "before", hit.around().before());
    putLines(json, "after", hit.around().after());
    return json;
  }

  static Map<String, Object> of(Variant variant) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("asked", variant.asked());
    json.put("found", variant.found());
    json.put("kind", variant.kind().name().toLowerCase(Locale.ROOT));
    return json;
  }

  private static void putLines(Map<String, Object> json, String name, List<Line> lines) {
    if (!lines.isEmpty()) {
      json.put(name, lines.stream().map(HitJson::line).toList());
    }
  }

  private static Map<String, Object> line(Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    putTimes(json, line.span());
    line.speaker().ifPresent(speaker -> json.put("speaker", speaker));
    json.put("text", line.text());
    return json;
  }

  private static void putTimes(Map<String, Object> json, TimeSpan span) {
    json.put("start", seconds(span.start()));
    json.put("end", seconds(span.end()));
  }

  private static BigDecimal seconds(Duration time) {
    return new BigDecimal(Timecode.seconds(time));
  }
}
