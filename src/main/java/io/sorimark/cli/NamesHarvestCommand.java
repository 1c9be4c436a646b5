package io.sorimark.cli;

import io.sorimark.glossary.GlossaryFiles;
import io.sorimark.glossary.GlossaryFormat;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.pipeline.NameSources;
import io.sorimark.pipeline.NameSources.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sorimark names harvest}. */
@Command(
    name = "harvest",
    description = {
      "Find names in show notes and other documents, and print them as a glossary. Names whose",
      "last column says `harvested` only suggest: empty it where a name is right."
    },
    footer = {"", "Example:  sorimark names harvest notes.html article.pdf > glossary.tsv"})
final class NamesHarvestCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ReportOptions reporting;

  @Parameters(
      paramLabel = "NOTES",
      arity = "1..*",
      description = "Documents: HTML, PDF, DOCX, EPUB, ODT, RTF, HWP, feeds, Markdown, text.")
  private List<Path> documents = List.of();

  NamesHarvestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Report report = reporting.open(console);
    String input = documents.getFirst().toString();
    report.add(
        InputOptions.outcome(
            input,
            new NameSources(List.of(), documents),
            sources -> {
              Found found = sources.read();
              Glossary names = found.glossary();
              Outcome outcome =
                  Outcome.done(input, data(input, names), names.names().isEmpty() ? "" : tsv(names))
                      .withFaults(NameOptions.faults(found));
              return names.names().isEmpty()
                  ? outcome.withNote("no name was found").withExit(ExitCode.NOTHING_FOUND)
                  : outcome;
            }));
    return report.finish();
  }

  private static String tsv(Glossary names) {
    return GlossaryFiles.write(names, GlossaryFormat.TSV).text();
  }

  private static Map<String, Object> data(String input, Glossary glossary) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", input);
    data.put("names", glossary.names().stream().map(NamesHarvestCommand::data).toList());
    return data;
  }

  private static Map<String, Object> data(Name name) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("canonical", name.canonical());
    data.put("type", name.type());
    data.put("aliases", name.aliases());
    data.put("trust", NameChanges.lower(name.trust()));
    return data;
  }
}
