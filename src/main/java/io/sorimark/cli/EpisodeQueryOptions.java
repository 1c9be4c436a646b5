package io.sorimark.cli;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.EpisodeSearch;
import io.sorimark.pipeline.IndexedNames;
import io.sorimark.pipeline.Source;
import io.sorimark.search.Filters;
import io.sorimark.search.Hit;
import io.sorimark.search.Request;
import io.sorimark.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which places of which episode a command is about, as a query finds them. */
final class EpisodeQueryOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "EP",
      description = {
        "A transcript, or a recording that has one, or the name of an episode in the",
        "index."
      })
  private Path episode = Path.of("");

  @Option(
      names = {"-C", "--context"},
      paramLabel = "N",
      description = "So many cues before and after, too.")
  private int context;

  @Mixin private IndexOptions index;
  @Mixin private MatchOptions matching;

  Path output() {
    return index.output();
  }

  /** The episode; what is wrong in the files beside it is told. */
  EpisodeSearch open(Report report)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Usage.refuse(spec, context < 0, "-C is 0 or more");
    EpisodeSearch opened = EpisodeSearch.of(Source.of(file(report)), output());
    opened.problems().forEach(problem -> report.warn(Fault.of(problem, "")));
    return opened;
  }

  /** Without an index a name is a file that is not there. */
  private Path file(Report report)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    if (Files.exists(episode) || !Files.isDirectory(index.index())) {
      return episode;
    }
    try (SearchIndex opened = Indexes.open(index, report)) {
      return IndexedNames.file(episode.toString(), opened);
    }
  }

  /** What is said there, in the order of the talk. */
  List<Hit> hits(EpisodeSearch searched, String query, int most) throws IOException {
    Request request = new Request(matching.wanted(spec, query), Filters.NONE, most, context);
    return Quotes.byTime(searched.search(request).hits());
  }
}
