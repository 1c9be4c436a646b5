package io.sorimark.cli;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Relating;
import io.sorimark.pipeline.Relating.Part;
import io.sorimark.search.Hit;
import io.sorimark.search.Related;
import io.sorimark.search.SearchIndex;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sorimark related}. */
@Command(
    name = "related",
    description = {
      "Show what else in the index speaks of the same names and words, in any language.",
      "It is shown for each chapter of an episode, or section of a document."
    },
    footer = {"", "Example:  sorimark index talks && sorimark related talks/ep12.vtt"})
final class RelatedCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "EP",
      description = "A transcript or a document, or the name of one in the index.")
  private Path episode = Path.of("");

  @Option(
      names = {"-m", "--max-count"},
      paramLabel = "N",
      description = "So many for each chapter at the most (default: 3).")
  private int most = 3;

  @Spec private CommandSpec spec;
  @Mixin private IndexOptions index;
  @Mixin private ReportOptions reporting;

  RelatedCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Usage.refuse(spec, most < 1, "-m is 1 or more");
    Report report = reporting.open(console);
    try (SearchIndex opened = Indexes.open(index, report)) {
      List<Part> parts = Relating.of(episode, index.output(), opened, most);
      parts.forEach(part -> report.add(outcome(part)));
      if (parts.stream().allMatch(part -> part.related().isEmpty())) {
        report.add(
            Outcome.failed(
                episode.toString(),
                ExitCode.NOTHING_FOUND,
                Fault.error("nothing-found", episode + ": nothing is related to it")));
      }
    }
    return report.finish();
  }

  private Outcome outcome(Part part) {
    Map<String, Object> data = new LinkedHashMap<>();
    part.start().ifPresent(start -> data.put("start", new BigDecimal(Timecode.seconds(start))));
    data.put("title", part.title());
    data.put("related", part.related().stream().map(RelatedCommand::data).toList());
    return Outcome.done(episode.toString(), data, text(part));
  }

  private static Map<String, Object> data(Related related) {
    Map<String, Object> data = new LinkedHashMap<>(HitJson.of(related.hit()));
    data.put("shared", related.shared());
    return data;
  }

  private static String text(Part part) {
    String time = part.start().map(start -> Timecode.wholeSeconds(start) + "  ").orElse("");
    return time
        + (part.title().isEmpty() ? "(no heading)" : part.title())
        + "\n"
        + part.related().stream().map(RelatedCommand::text).collect(Collectors.joining());
  }

  private static String text(Related related) {
    Hit hit = related.hit();
    String time = hit.span().map(span -> Timecode.wholeSeconds(span.start()) + "  ").orElse("");
    String where = hit.facts().name() + hit.heading().map(title -> ", " + title).orElse("");
    return "  " + time + where + "\n    " + String.join(", ", related.shared()) + "\n";
  }
}
