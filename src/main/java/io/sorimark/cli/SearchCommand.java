package io.sorimark.cli;

import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.search.Embedder;
import io.sorimark.search.Request;
import io.sorimark.search.Request.Meaning;
import io.sorimark.search.Request.Wanted;
import io.sorimark.search.Results;
import io.sorimark.search.SearchIndex;
import java.io.IOException;
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

/** {@code sorimark search}. */
@Command(
    name = "search",
    description = "Find what was said, at the right second, and what documents say.",
    footer = {
      "",
      "A query is words that all have to stand in one passage, in any of their forms:",
      "  vector database          \"vector database\"        vect*        qdrant~",
      "  (rust OR go) -java       humane NEAR/5 pin",
      "A phrase may run on from cue to cue. AND, OR, NOT and NEAR are written in capitals.",
      "",
      "Exit codes: 0 found, 1 nothing found, 2 the query or the command line is wrong.",
      "",
      "Example:  sorimark search '\"AI pin\" OR humane' --speaker swyx -C 1"
    })
final class SearchCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for.")
  private List<String> query = List.of();

  @Mixin private IndexOptions index;
  @Mixin private MatchOptions matching;
  @Mixin private FilterOptions filters;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-C", "--context"},
      paramLabel = "N",
      description = "Show so many cues before and after each hit.")
  private int context;

  @Option(
      names = {"-c", "--count"},
      description = "Say only how many hits each file has.")
  private boolean count;

  @Option(
      names = {"-l", "--files-with-matches"},
      description = "Say only which files have hits.")
  private boolean files;

  @Option(
      names = {"-m", "--max-count"},
      paramLabel = "N",
      description = "No more hits than this (default: 50; 0 for all).")
  private int most = 50;

  @Option(
      names = "--semantic",
      description = {
        "Find passages in English that mean what the query says, in whatever words; no operators.",
        "Looks at the nearest 1000 passages and the best 1000 with a word of it, no more.",
        "For an index made with --semantic."
      })
  private boolean semantic;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, NotInstalledException, TranscriptException, InterruptedException {
    Usage.refuse(spec, context < 0, "-C is 0 or more");
    Usage.refuse(spec, most < 0, "-m is 0 or more");
    Usage.refuse(spec, count && files, "-c or -l; one of the two");
    Wanted wanted = wanted(String.join(" ", query));
    Report report = reporting.openForHits(console);
    try (SearchIndex opened = Indexes.open(index, report)) {
      if (wanted instanceof Meaning meaning) {
        Embedding.check(opened, index, meaning.embedder(), report);
      }
      boolean all = count || files || most == 0;
      int wish = all ? Integer.MAX_VALUE : most;
      Results results = opened.search(new Request(wanted, filters.filters(), wish, context));
      report.add(Outcome.done("", Map.of(), text(results)).withExit(exit(results)));
      results.hits().forEach(hit -> report.add(Outcome.done("", HitJson.of(hit), "")));
      tell(results);
      return report.finish(whole(results));
    }
  }

  private Wanted wanted(String text) throws NotInstalledException {
    if (!semantic) {
      return matching.wanted(spec, text);
    }
    Usage.refuse(spec, matching.isSpecial(), "--semantic or -e, -F, -w, -i, --sounds-like");
    Embedder embedder = Embedding.installed();
    Usage.refuse(
        spec,
        !Embedder.understands(text),
        "--semantic is for English: its model knows no Korean; without it words are found in both");
    return new Meaning(text, embedder);
  }

  /** Silent when there is nothing, as ripgrep is. */
  private static ExitCode exit(Results results) {
    return results.hits().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private String text(Results results) {
    if (count || files) {
      return HitText.byFile(results).entrySet().stream()
          .map(
              file -> (count ? file.getKey() + ":" + file.getValue().size() : file.getKey()) + "\n")
          .collect(Collectors.joining());
    }
    return reporting.isJsonLines()
        ? results.hits().stream()
            .map(hit -> JsonText.line(HitJson.of(hit)) + "\n")
            .collect(Collectors.joining())
        : new HitText(console.colors()).of(results);
  }

  private void tell(Results results) {
    if (reporting.isQuiet() || reporting.isJson()) {
      return;
    }
    boolean all = count || files || most == 0;
    if (!count && !files) {
      HitText.variants(results.variants()).lines().forEach(console.err()::println);
    }
    if (!results.complete()) {
      String first = "the first " + results.hits().size() + " hits; ";
      console.err().println(first + (all ? "--semantic finds no more" : "-m 0 shows all"));
    }
  }

  private static Map<String, Object> whole(Results results) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("complete", results.complete());
    whole.put("variants", results.variants().stream().map(HitJson::of).toList());
    return whole;
  }
}
