package io.sorimark.cli;

import io.sorimark.asr.InstalledModel;
import io.sorimark.asr.ModelStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sorimark models verify}. */
@Command(
    name = "verify",
    description = "Look whether the files of installed models are as they were installed.")
final class ModelsVerifyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ReportOptions reporting;

  ModelsVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Report report = reporting.open(console);
    ModelStore store = ModelsCommand.store();
    for (InstalledModel model : store.installed()) {
      report.add(outcome(model, store.verify(model)));
    }
    return report.finish();
  }

  private static Outcome outcome(InstalledModel model, List<String> differences) {
    Outcome done = Outcome.done(model.name(), ModelsCommand.data(model), "");
    if (differences.isEmpty()) {
      return done.withNote(model.name() + ": whole");
    }
    return done.withFaults(
            differences.stream()
                .map(what -> Fault.error("damaged", model.name() + ": " + what))
                .toList())
        .withExit(ExitCode.NOTHING_FOUND);
  }
}
