package io.sorimark.cli;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Indexing;
import io.sorimark.pipeline.Indexing.Done;
import io.sorimark.pipeline.Indexing.Status;
import io.sorimark.pipeline.Indexing.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code index} did, in words and as data. */
final class Indexings {

  private Indexings() {}

  static void run(Indexing indexing, Report report)
      throws IOException, TranscriptException, InterruptedException {
    Summary summary = indexing.run(report::begin, done -> report.add(outcome(done)));
    if (summary.rebuilt()) {
      report.warn(
          Fault.warning(
              "rebuilt", indexing.index() + ": made by another version; it was made anew"));
    }
    report.add(Outcome.done("", Map.of(), "").withNote(note(summary.counts(), indexing.index())));
  }

  private static Outcome outcome(Done done) {
    String file = done.file().toString();
    List<Fault> faults = done.problems().stream().map(problem -> Fault.of(problem, "")).toList();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", file);
    data.put("status", word(done.status()));
    Outcome outcome = Outcome.done(file, data, "").withFaults(faults);
    return done.status() == Status.FAILED ? outcome.withExit(ExitCode.UNREADABLE) : outcome;
  }

  /** {@code 3 added, 410 unchanged -> output/index}. */
  private static String note(Map<Status, Integer> counts, Path index) {
    List<String> parts = new ArrayList<>();
    for (Status status : Status.values()) {
      Optional.ofNullable(counts.get(status))
          .ifPresent(count -> parts.add(count + " " + word(status)));
    }
    return (parts.isEmpty() ? "nothing to search" : String.join(", ", parts)) + " -> " + index;
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
