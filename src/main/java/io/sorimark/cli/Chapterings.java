package io.sorimark.cli;

import io.sorimark.model.Chapter;
import io.sorimark.model.Evidence;
import io.sorimark.pipeline.Chapterize;
import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.Source;
import io.sorimark.publish.DescriptionText;
import io.sorimark.text.Timecode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code chapterize} found, in words and as data. */
final class Chapterings {

  private Chapterings() {}

  static Outcome outcome(
      Source source,
      Chapterize.Result result,
      List<Written> outputs,
      Outputs settings,
      List<Fault> problems) {
    List<Fault> faults = new ArrayList<>(problems);
    DescriptionText.of(result.chapters())
        .warnings()
        .forEach(w -> faults.add(Fault.warning("description", source.name() + ": " + w)));
    outputs.stream()
        .filter(written -> written.status() == Status.REFUSED)
        .forEach(written -> faults.add(Writings.refusal(written)));
    return Outcome.done(source.name(), data(source, result, outputs), table(result.chapters()))
        .withFaults(faults)
        .withNote(Writings.note(source, outputs, settings))
        .withExit(Writings.exit(outputs));
  }

  /** No chapters, and the reason. */
  static Outcome none(Source source, List<Fault> problems, String reason) {
    List<Fault> faults = new ArrayList<>(problems);
    faults.add(Fault.error("no-chapters", source.name() + ": " + reason));
    return Outcome.done(source.name(), Map.of("input", source.name()), "")
        .withFaults(faults)
        .withExit(ExitCode.NOTHING_FOUND);
  }

  private static String table(List<Chapter> chapters) {
    return new Table("TIME", "CHAPTER", "WHY")
        .rows(
            chapters.stream()
                .map(c -> List.of(Timecode.wholeSeconds(c.start()), c.title(), why(c)))
                .toList());
  }

  /** {@code announcement: let's talk; word: school, names}, and what else a weak title could be. */
  private static String why(Chapter chapter) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (Evidence evidence : chapter.reasons().evidence()) {
      byKind
          .computeIfAbsent(kind(evidence), kind -> new ArrayList<>())
          .add(evidence.text().replaceAll("\\s+", " "));
    }
    if (chapter.reasons().isDoubtful()) {
      byKind.put("please check, perhaps", chapter.reasons().alternatives());
    }
    return byKind.entrySet().stream()
        .map(entry -> "%s: %s".formatted(entry.getKey(), String.join(", ", entry.getValue())))
        .collect(Collectors.joining("; "));
  }

  private static String kind(Evidence evidence) {
    return evidence.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> data(
      Source source, Chapterize.Result result, List<Written> outputs) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", source.name());
    data.put("chapters", result.chapters().stream().map(Chapterings::data).toList());
    data.put("outputs", outputs.stream().map(Writings::data).toList());
    return data;
  }

  private static Map<String, Object> data(Chapter chapter) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("startSeconds", new BigDecimal(Timecode.seconds(chapter.start())));
    data.put("title", chapter.title());
    chapter.reasons().confidence().ifPresent(sure -> data.put("confidence", rounded(sure)));
    data.put("check", chapter.reasons().isDoubtful());
    data.put("alternatives", chapter.reasons().alternatives());
    data.put("evidence", chapter.reasons().evidence().stream().map(Chapterings::data).toList());
    return data;
  }

  private static double rounded(double share) {
    return Math.round(share * 100) / 100.0;
  }

  private static Map<String, Object> data(Evidence evidence) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", kind(evidence));
    data.put("text", evidence.text());
    return data;
  }
}
