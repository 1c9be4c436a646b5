package io.sorimark.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sorimark models remove}. */
@Command(name = "remove", description = "Delete installed models.")
final class ModelsRemoveCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Models by name.")
  private List<String> names = List.of();

  @Mixin private ReportOptions reporting;

  ModelsRemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Report report = reporting.open(console);
    for (String name : names) {
      report.add(
          ModelsCommand.store().remove(name)
              ? Outcome.done(name, Map.of("name", name), "").withNote(name + ": removed")
              : Outcome.failed(
                  name,
                  ExitCode.NOTHING_FOUND,
                  Fault.error("not-found", name + ": is not installed")));
    }
    return report.finish();
  }
}
