package io.sorimark.cli;

import io.sorimark.model.TimeSpan;
import io.sorimark.search.Hit;
import io.sorimark.search.Hit.Kind;
import io.sorimark.search.Hit.Line;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hits as quotations.
 *
 * @param page where the episode can be heard, when the user says so
 */
record Quotes(Style style, Optional<String> page) {

  /** How a quotation is written. */
  enum Style {
    MARKDOWN,
    PLAIN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is said, in the order of the talk. */
  static List<Hit> byTime(List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hit.kind() == Kind.CLIP)
        .sorted(Comparator.comparing(hit -> span(hit).start()))
        .toList();
  }

  String text(Hit hit) {
    String by = hit.speaker().map(name -> name + ", ").orElse("") + hit.facts().name();
    String time = Timecode.wholeSeconds(start(hit));
    return switch (style) {
      case MARKDOWN ->
          "> %s\n>\n> \u2014 %s, [%s](%s)\n\n"
              .formatted(escaped(said(hit)), escaped(by), time, link(hit));
      case PLAIN -> "\"%s\"\n%s, %s, %s\n\n".formatted(said(hit), by, time, link(hit));
    };
  }

  Map<String, Object> data(Hit hit) {
    Map<String, Object> data = new LinkedHashMap<>(HitJson.of(hit));
    data.put("quote", said(hit));
    data.put("link", link(hit));
    return data;
  }

  /** With the cues around it; marks of a new speaker and line breaks are no part of a quotation. */
  private static String said(Hit hit) {
    return Stream.of(
            hit.around().before().stream().map(Line::text),
            Stream.of(hit.text()),
            hit.around().after().stream().map(Line::text))
        .flatMap(lines -> lines)
        .collect(Collectors.joining(" "))
        .replaceAll("(?<=^|\\s)[-–—]\\s+", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Where the first cue of the quotation begins. */
  private static Duration start(Hit hit) {
    return hit.stretch().orElseThrow().start();
  }

  private String link(Hit hit) {
    String address = page.orElse(hit.facts().audio().orElse(hit.facts().path()));
    return address.replace(" ", "%20") + "#t=" + Timecode.seconds(start(hit));
  }

  private static TimeSpan span(Hit hit) {
    return hit.span().orElseThrow();
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\*_`\\[\\]<>#])", "\\\\$1");
  }
}
