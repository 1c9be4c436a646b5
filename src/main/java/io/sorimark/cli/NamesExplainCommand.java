package io.sorimark.cli;

import io.sorimark.model.Correction;
import io.sorimark.pipeline.NameSources.Found;
import io.sorimark.pipeline.NameWork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sorimark names explain}. */
@Command(
    name = "explain",
    description = "Say what a word or a sentence would become, and why, weak reasons included.",
    footer = {"", "Example:  sorimark names explain Kudrant --glossary names.tsv"})
final class NamesExplainCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private NameOptions names;
  @Mixin private ReportOptions reporting;

  @Parameters(paramLabel = "TEXT", description = "What was heard.")
  private String text = "";

  NamesExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Report report = reporting.open(console);
    report.add(
        InputOptions.outcome(
            text,
            text,
            heard -> {
              Found found = names.sources().read();
              List<Correction> proposals = NameWork.explain(heard, found.glossary());
              return Outcome.done(heard, data(heard, proposals), table(proposals))
                  .withFaults(NameOptions.faults(found))
                  .withExit(proposals.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE);
            }));
    return report.finish();
  }

  private static String table(List<Correction> proposals) {
    if (proposals.isEmpty()) {
      return "no name is like it, or it is right as it is\n";
    }
    List<List<String>> rows = new ArrayList<>();
    for (Correction proposal : proposals) {
      Correction.Reasons reasons = proposal.reasons();
      rows.add(
          List.of(
              proposal.original(),
              proposal.replacement(),
              NameChanges.lower(reasons.band()),
              NameChanges.rounded(reasons.score()).toString(),
              NameChanges.rounded(reasons.sound()).toString(),
              NameChanges.rounded(reasons.spelling()).toString(),
              reasons.group(),
              String.join("; ", reasons.evidence())));
    }
    return new Table("HEARD", "NAME", "BAND", "SCORE", "SOUND", "LETTERS", "CLASS", "WHY")
        .rows(rows);
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
