package io.sorimark.cli;

import io.sorimark.format.Parsed;
import io.sorimark.language.Encoding;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.Publishing;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reader noticed, with the lines of the file that it is about. */
final class Problems {

  private Problems() {}

  /** The problems of one source, each with its line and a caret. */
  static List<Fault> faults(Parsed parsed, Source source) throws IOException, TranscriptException {
    List<Fault> faults = new ArrayList<>(faults(parsed.problems(), source));
    if (parsed.moreProblems() > 0) {
      faults.add(
          new Fault(
              Severity.INFO,
              "more-problems",
              String.format(
                  Locale.ROOT, "%s: %d more problems", source.name(), parsed.moreProblems()),
              Optional.empty(),
              ""));
    }
    return faults;
  }

  /** Those of the file of an episode's voices. */
  static List<Fault> faults(Publishing publishing, EpisodeFolder folder)
      throws IOException, TranscriptException {
    return faults(publishing.problems(), Source.of(folder.voices()));
  }

  static List<Fault> faults(List<Problem> problems, Source source)
      throws IOException, TranscriptException {
    if (problems.isEmpty()) {
      return List.of();
    }
    List<String> lines = Encoding.decode(source.bytes()).text().lines().toList();
    return problems.stream().map(problem -> Fault.of(problem, excerpt(lines, problem))).toList();
  }

  private static String excerpt(List<String> lines, Problem problem) {
    return problem.line() <= lines.size()
        ? Excerpt.of(lines.get(problem.line() - 1), problem.column())
        : "";
  }
}
