package io.sorimark.cli;

import io.sorimark.glossary.GlossaryFiles;
import io.sorimark.glossary.GlossaryFormat;
import io.sorimark.glossary.WrittenGlossary;
import io.sorimark.model.Glossary;
import io.sorimark.pipeline.NameSources.Found;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sorimark names export-prompt}. */
@Command(
    name = "export-prompt",
    description = {
      "Print names as recognizers take them: as whisper's prompt, or as the vocabulary of a"
          + " service."
    },
    footer = {
      "",
      "Examples:",
      "  whisper-cli --prompt \"$(sorimark names export-prompt -g names.tsv)\" talk.wav",
      "  sorimark names export-prompt --glossary names.tsv --to deepgram > request.json"
    })
final class NamesExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private NameOptions names;
  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-t", "--to"},
      paramLabel = "FMT",
      description = "whisper (default), assemblyai, deepgram, aws, list, tsv, csv or yaml.")
  private String to = GlossaryFormat.WHISPER.id();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "The first N names only, the most trusted first (default: all that fit).")
  private int most = Integer.MAX_VALUE;

  NamesExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    GlossaryFormat format = format();
    Report report = reporting.open(console);
    report.add(
        InputOptions.outcome(
            to,
            names.sources(),
            sources -> {
              Found found = sources.read();
              Glossary all = found.glossary();
              Glossary first = new Glossary(all.names().stream().limit(most).toList(), all.never());
              WrittenGlossary written = GlossaryFiles.write(first, format);
              List<Fault> faults = NameOptions.faultsWithNone(found);
              written.warnings().forEach(w -> faults.add(Fault.warning("left-out", w)));
              return Outcome.done(
                      "", Map.of("format", format.id(), "text", written.text()), written.text())
                  .withFaults(faults)
                  .withExit(first.names().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE);
            }));
    return report.finish();
  }

  private GlossaryFormat format() {
    return GlossaryFormat.of(to)
        .filter(GlossaryFormat::isWritable)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(), "no format '%s'\nThere is: %s".formatted(to, all())));
  }

  private static String all() {
    return String.join(
        ", ",
        Arrays.stream(GlossaryFormat.values())
            .filter(GlossaryFormat::isWritable)
            .map(GlossaryFormat::id)
            .toList());
  }
}
