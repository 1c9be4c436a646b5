package io.sorimark.cli;

import io.sorimark.document.Limits;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Indexing;
import io.sorimark.search.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sorimark index}. */
@Command(
    name = "index",
    description = {
      "Make transcripts, chapters, documents and names searchable.",
      "Run again, it is brought up to date: only what is new or changed is read. It may be ended",
      "at any moment; the next run goes on."
    },
    footer = {
      "",
      "Transcripts go in with the corrections that `sorimark names` keeps and the chapters beside",
      "them or made by `sorimark chapterize`; glossary.tsv and the like beside them give the"
          + " names.",
      "",
      "Example:  sorimark index transcripts"
    })
final class IndexCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders or files to search in.")
  private List<Path> places = List.of();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Files to work on at once (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--semantic",
      description = {
        "Afterwards prepare English passages for `search --semantic`: some 100 a second, needs",
        "mvn -DskipTests -f src/semantic package. What is done stays; run again to go on."
      })
  private boolean semantic;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "For reading a document (default: 30 s); what takes longer is named and left.")
  private Duration timeout = Limits.DEFAULT.time();

  @Spec private CommandSpec spec;
  @Mixin private IndexOptions options;
  @Mixin private ReportOptions reporting;

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Usage.refuse(spec, timeout.isZero(), "--timeout is more than 0");
    Optional<Embedder> embedder = semantic ? Optional.of(Embedding.installed()) : Optional.empty();
    Report report = reporting.open(console);
    List<Path> there = places.stream().filter(Files::exists).toList();
    for (Path place : places) {
      if (!there.contains(place)) {
        report.add(
            Outcome.failed(
                place.toString(),
                ExitCode.UNREADABLE,
                Fault.error("not-found", place + ": no such file or folder")));
      }
    }
    if (there.isEmpty()) {
      return report.finish();
    }
    Indexing indexing =
        new Indexing(
            there, options.index(), options.output(), jobs, Limits.DEFAULT.withTime(timeout));
    Indexings.run(indexing, report);
    return embedder.isEmpty()
        ? report.finish()
        : report.finish(Embedding.run(indexing, embedder.get(), report));
  }
}
