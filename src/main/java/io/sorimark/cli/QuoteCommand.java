package io.sorimark.cli;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.EpisodeSearch;
import io.sorimark.pipeline.Source;
import io.sorimark.search.Filters;
import io.sorimark.search.Hit;
import io.sorimark.search.Request;
import io.sorimark.search.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

  @Parameters(paramLabel = "EP", description = "A transcript, or a recording that has one.")
  private Path episode = Path.of("");

  @Option(
      names = "--match",
      paramLabel = "QUERY",
      required = true,
      description = "What to quote, as `sorimark search` takes it.")
  private String query = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FMT",
      description = "${COMPLETION-CANDIDATES} (default: markdown); --json for data.")
  private Quotes.Style style = Quotes.Style.MARKDOWN;

  @Option(
      names = {"-C", "--context"},
      paramLabel = "N",
      description = "Quote so many cues before and after, too.")
  private int context;

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

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      description = "Where the folders of episodes are (default: output).")
  private Path output = Path.of("output");

  @Mixin private MatchOptions matching;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  QuoteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, TranscriptException {
    Usage.refuse(spec, context < 0 || most < 1, "a number that is too small");
    Request request = new Request(matching.wanted(spec, query), Filters.NONE, most, context);
    Results results = EpisodeSearch.of(Source.of(episode), output).search(request);
    Report report = reporting.open(console);
    if (results.hits().isEmpty()) {
      report.add(
          Outcome.failed(
              episode.toString(),
              ExitCode.NOTHING_FOUND,
              Fault.error("nothing-found", episode + ": nobody says that")));
    }
    Quotes quotes = new Quotes(style, link);
    for (Hit hit : Quotes.byTime(results.hits())) {
      report.add(Outcome.done(episode.toString(), quotes.data(hit), quotes.text(hit)));
    }
    return report.finish();
  }
}
