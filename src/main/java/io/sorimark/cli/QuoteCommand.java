package io.sorimark.cli;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.EpisodeSearch;
import io.sorimark.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sorimark quote}. */
@Command(
    name = "quote",
    description = "Quote what is said in an episode, with speaker, time and link.",
    footer = {
      "",
      "Example:  sorimark quote ep12.vtt --match '\"small boats\"' -C 1 --link"
          + " https://example.org/12"
    })
final class QuoteCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--match",
      paramLabel = "QUERY",
      required = true,
      description = "What to quote, as `sorimark search` takes it.")
  private String query = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FMT",
      description = "markdown or plain (default: markdown); --json for data.")
  private Quotes.Style style = Quotes.Style.MARKDOWN;

  @Option(
      names = "--link",
      paramLabel = "ADDRESS",
      description = "Where the episode can be heard; #t= and the second are added.")
  private Optional<String> link = Optional.empty();

  @Option(
      names = {"-m", "--max-count"},
      paramLabel = "N",
      description = "No more quotes than this (default: all).")
  private int most = Integer.MAX_VALUE;

  @Mixin private EpisodeQueryOptions searching;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  QuoteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Usage.refuse(spec, most < 1, "-m is 1 or more");
    Report report = reporting.open(console);
    EpisodeSearch searched = searching.open(report);
    String episode = searched.facts().path();
    List<Hit> hits = searching.hits(searched, query, most);
    if (hits.isEmpty()) {
      report.add(
          Outcome.failed(
              episode,
              ExitCode.NOTHING_FOUND,
              Fault.error("nothing-found", episode + ": nobody says that")));
    }
    Quotes quotes = new Quotes(style, link);
    for (Hit hit : hits) {
      report.add(Outcome.done(episode, quotes.data(hit), quotes.text(hit)));
    }
    return report.finish();
  }
}
