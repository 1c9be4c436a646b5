package io.sorimark.cli;

import io.sorimark.model.Correction;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.NameSources.Found;
import io.sorimark.pipeline.NameWork;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sorimark names explain}. */
@Command(
    name = "explain",
    description = "Say what a word or a sentence would become, and why, weak reasons included.",
    footer = {
      "",
      "Examples:",
      "  sorimark names explain Kudrant --glossary names.tsv",
      "  sorimark names explain Kudrant --glossary names.tsv --episode talk.vtt"
    })
final class NamesExplainCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private NameOptions names;
  @Mixin private ReportOptions reporting;

  @Parameters(paramLabel = "TEXT", description = "What was heard.")
  private String text = "";

  @Option(
      names = "--episode",
      paramLabel = "EP",
      description = "Where it stands in this transcript: what else is said there counts.")
  private Optional<Path> episode = Optional.empty();

  NamesExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Report report = reporting.open(console);
    report.add(InputOptions.outcome(text, text, this::outcome));
    return report.finish();
  }

  private Outcome outcome(String heard) throws IOException, TranscriptException {
    Optional<Source> source = episode.map(Source::of);
    Transcript talk =
        source.isPresent()
            ? source.get().read(Optional.empty()).transcript()
            : NameWork.said(heard);
    Found found =
        source.isPresent() ? names.sources(source.get()).read(talk) : names.sources().read();
    List<Correction> proposals =
        source.isPresent()
            ? NameWork.explain(talk, heard, found.glossary())
            : NameWork.explain(talk, found.glossary());
    return Outcome.done(heard, data(heard, proposals), text(found, proposals, talk))
        .withFaults(NameOptions.faultsWithNone(found))
        .withExit(proposals.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE);
  }

  private String text(Found found, List<Correction> proposals, Transcript talk) {
    if (found.glossary().names().isEmpty()) {
      return "";
    }
    return proposals.isEmpty()
        ? "no name is like it, or it is right as it is\n"
        : table(proposals, talk);
  }

  private String table(List<Correction> proposals, Transcript talk) {
    Table table =
        new Table("AT", "HEARD", "NAME", "BAND", "SCORE", "SOUND", "LETTERS", "CLASS", "WHY");
    return table.rows(proposals.stream().map(change -> row(change, talk)).toList());
  }

  private List<String> row(Correction change, Transcript talk) {
    Correction.Reasons reasons = change.reasons();
    return List.of(
        episode.isPresent() ? NameChanges.place(change, talk) : "-",
        change.original(),
        change.replacement(),
        NameChanges.lower(reasons.band()),
        NameChanges.rounded(reasons.score()).toString(),
        NameChanges.rounded(reasons.sound()).toString(),
        NameChanges.rounded(reasons.spelling()).toString(),
        reasons.group(),
        String.join("; ", reasons.evidence()));
  }

  private static Map<String, Object> data(String heard, List<Correction> proposals) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", heard);
    data.put("proposals", proposals.stream().map(NamesExplainCommand::data).toList());
    return data;
  }

  private static Map<String, Object> data(Correction proposal) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("original", proposal.original());
    data.put("replacement", proposal.replacement());
    data.put("band", NameChanges.lower(proposal.reasons().band()));
    data.put("score", NameChanges.rounded(proposal.reasons().score()));
    data.put("sound", NameChanges.rounded(proposal.reasons().sound()));
    data.put("spelling", NameChanges.rounded(proposal.reasons().spelling()));
    data.put("evidence", proposal.reasons().evidence());
    return data;
  }
}
