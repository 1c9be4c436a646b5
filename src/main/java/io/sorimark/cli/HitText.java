package io.sorimark.cli;

import io.sorimark.search.Hit;
import io.sorimark.search.Hit.Kind;
import io.sorimark.search.Hit.Line;
import io.sorimark.search.Hit.Range;
import io.sorimark.search.Results;
import io.sorimark.search.Variant;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hits for people, those of a file together. */
final class HitText {

  private static final String BOLD = "\u001b[1;31m";
  private static final String PLAIN = "\u001b[0m";

  /** So much of a long section is shown on either side of the match. */
  private static final int BESIDE = 120;

  private final String on;
  private final String off;

  HitText(boolean colors) {
    on = colors ? BOLD : "**";
    off = colors ? PLAIN : "**";
  }

  /** All hits, files in the order of their best one. */
  String of(Results results) {
    return byFile(results).entrySet().stream()
        .map(file -> file.getKey() + "\n" + hits(file.getValue()))
        .collect(Collectors.joining("\n"));
  }

  static Map<String, List<Hit>> byFile(Results results) {
    return results.hits().stream()
        .collect(
            Collectors.groupingBy(
                hit -> hit.facts().path(), LinkedHashMap::new, Collectors.toList()));
  }

  private String hits(List<Hit> hits) {
    return hits.stream().map(this::hit).collect(Collectors.joining());
  }

  private String hit(Hit hit) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + head(hit));
    hit.around().before().forEach(line -> lines.add("    " + line(line)));
    lines.add("    " + marked(hit));
    hit.around().after().forEach(line -> lines.add("    " + line(line)));
    HitLink.of(hit)
        .ifPresent(link ->
            lines.add("    " + link + HitLink.play(hit).map(play -> "   " + play).orElse("")));
    return String.join("\n", lines) + "\n";
  }

  private static String head(Hit hit) {
    List<String> parts = new ArrayList<>();
    hit.span().ifPresent(span -> parts.add(time(span.start())));
    hit.speaker().ifPresent(parts::add);
    if (hit.kind() == Kind.CHAPTER) {
      parts.add("chapter");
    } else {
      parts.addAll(hit.headings());
    }
    hit.date()
        .filter(day -> hit.kind() == Kind.SECTION)
        .ifPresent(day -> parts.add(day.toString()));
    return parts.isEmpty() ? "(no heading)" : String.join("  |  ", parts);
  }

  private static String line(Line line) {
    String speaker = line.speaker().map(name -> name + ": ").orElse("");
    return time(line.span().start()) + "  " + speaker + line.text();
  }

  private static String time(Duration time) {
    return Timecode.wholeSeconds(time);
  }

  /** The text around the first match with all in sight marked. */
  private String marked(Hit hit) {
    boolean section = hit.kind() == Kind.SECTION;
    Range first = hit.matches().isEmpty() ? new Range(0, 0) : hit.matches().getFirst();
    int from = section ? wordAt(hit.text(), first.start() - BESIDE) : 0;
    int to = section ? wordAt(hit.text(), first.end() + BESIDE) : hit.text().length();
    StringBuilder marked = new StringBuilder(from == 0 ? "" : "... ");
    int at = from;
    for (Range match : hit.matches()) {
      if (match.end() <= to && match.start() >= at) {
        marked.append(hit.text(), at, match.start()).append(on);
        marked.append(hit.text(), match.start(), match.end()).append(off);
        at = match.end();
      }
    }
    marked.append(hit.text(), at, Math.max(at, to)).append(to == hit.text().length() ? "" : " ...");
    return marked.toString().replaceAll("\\s+", " ").strip();
  }

  /** The next beginning of a word; an end of the text where there is none. */
  private static int wordAt(String text, int near) {
    if (near <= 0 || near >= text.length()) {
      return Math.clamp(near, 0, text.length());
    }
    int blank = text.indexOf(' ', near);
    return blank < 0 || blank > near + BESIDE / 4 ? near : blank;
  }

  /** {@code also found: Kudrant, a misheard form of Qdrant}. */
  static String variants(List<Variant> variants) {
    return variants.stream().map(HitText::variant).distinct().collect(Collectors.joining("\n"));
  }

  private static String variant(Variant variant) {
    String what =
        switch (variant.kind()) {
          case SPELLING -> "another spelling of " + variant.asked();
          case MISHEARD -> "a misheard form of " + variant.asked();
          case RIGHT -> "which " + variant.asked() + " is a misheard form of";
          case SOUND -> "which sounds like " + variant.asked();
        };
    return "also looked for: %s, %s".formatted(variant.found(), what);
  }
}
