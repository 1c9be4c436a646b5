package io.sorimark.cli;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sorimark models install}. */
@Command(
    name = "install",
    description = {
      "Install a model that is not in the list: a Vosk folder, zip or wheel, a Whisper model of"
          + " whisper.cpp (ggml), or one of faster-whisper (CTranslate2)."
    })
final class ModelsInstallCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "PATH", description = "The model; it is copied.")
  private Path from = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "What it understands (default: what its name says): en, ko ...")
  private Optional<String> language = Optional.empty();

  @Mixin private ReportOptions reporting;

  ModelsInstallCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, TranscriptException {
    Report report = reporting.open(console);
    report.add(
        ModelsGetCommand.outcome(ModelsCommand.store().install(from, language), "installed"));
    return report.finish();
  }
}
