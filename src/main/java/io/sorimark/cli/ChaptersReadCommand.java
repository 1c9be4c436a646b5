package io.sorimark.cli;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ReadChapters;
import io.sorimark.pipeline.Source;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sorimark chapters read}. */
@Command(
    name = "read",
    description = "Show the chapters in files, in feeds and inside audio.",
    footer = {
      "",
      "Examples:",
      "  sorimark chapters read ep12.mp3",
      "  sorimark chapters read chapters.json --json",
      "  sorimark chapters read - < show-notes.txt"
    })
final class ChaptersReadCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Files of chapters or show notes, audio files, or - for standard input.")
  private List<String> arguments = List.of();

  @Mixin private ChapterInputs inputs;
  @Mixin private ReportOptions reporting;

  ChaptersReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Report report = reporting.open(console);
    for (String argument : arguments) {
      report.add(inputs.outcome(argument, console, this::outcome));
    }
    return report.finish();
  }

  private Outcome outcome(Source source, ReadChapters read)
      throws IOException, TranscriptException {
    String name = arguments.size() > 1 ? source.name() + "\n" : "";
    return Outcome.done(
            source.name(),
            ChapterLists.data(source, read),
            name + ChapterLists.table(read.chapters()))
        .withFaults(Problems.faults(read.problems(), source));
  }
}
