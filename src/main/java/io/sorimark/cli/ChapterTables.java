package io.sorimark.cli;

import io.sorimark.model.Chapter;
import io.sorimark.model.Evidence;
import io.sorimark.model.RunnerUp;
import io.sorimark.text.Timecode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Chapters with their reasons, for people. */
final class ChapterTables {

  private ChapterTables() {}

  /** Numbered, each with what it comes from and why it is there. */
  static String of(List<Chapter> chapters) {
    List<List<String>> rows = new ArrayList<>();
    for (Chapter chapter : chapters) {
      String why = why(chapter, chapter.reasons().alternatives());
      rows.add(row(rows.size() + 1, chapter, why));
    }
    return new Table("#", "TIME", "CHAPTER", "FROM", "WHY").rows(rows);
  }

  /** The same with how likely each begins there and is called so, and where more nearly began. */
  static String explained(List<Chapter> chapters, List<RunnerUp> runnersUp) {
    List<List<String>> rows = new ArrayList<>();
    for (Chapter chapter : chapters) {
      Chapter.Reasons reasons = chapter.reasons();
      rows.add(
          row(
              rows.size() + 1,
              chapter,
              percent(reasons.probability()),
              percent(reasons.confidence()),
              String.join(" | ", reasons.alternatives()),
              why(chapter, List.of())));
    }
    String table =
        new Table("#", "TIME", "CHAPTER", "FROM", "BEGINS", "SURE", "OR", "WHY").rows(rows);
    return runnersUp.isEmpty() ? table : table + "\n" + notTaken(runnersUp);
  }

  private static String notTaken(List<RunnerUp> runnersUp) {
    return new Table("NOT TAKEN", "BEGINS", "SAYS")
        .rows(
            runnersUp.stream()
                .map(one ->
                    List.of(
                        Timecode.wholeSeconds(one.start()),
                        percent(OptionalDouble.of(one.probability())),
                        one.text()))
                .toList());
  }

  private static List<String> row(int number, Chapter chapter, String... more) {
    List<String> row = new ArrayList<>();
    row.add(String.valueOf(number));
    row.add(Timecode.wholeSeconds(chapter.start()));
    row.add(ChapterLists.title(chapter));
    row.add(ChapterLists.name(chapter.origin()));
    row.addAll(List.of(more));
    return row;
  }

  /** {@code announcement: let's talk; word: school, names}, and what else a weak title could be. */
  private static String why(Chapter chapter, List<String> alternatives) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (Evidence evidence : chapter.reasons().evidence()) {
      byKind
          .computeIfAbsent(ChapterData.name(evidence.kind()), kind -> new ArrayList<>())
          .add(evidence.text().replaceAll("\\s+", " "));
    }
    List<String> why = new ArrayList<>();
    byKind.forEach((kind, texts) -> why.add(kind + ": " + String.join(", ", texts)));
    if (chapter.reasons().isDoubtful()) {
      why.add(
          alternatives.isEmpty()
              ? "please check"
              : "please check, perhaps: " + String.join(", ", alternatives));
    }
    return String.join("; ", why);
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.0f%%", 100 * share.getAsDouble()) : "";
  }
}
