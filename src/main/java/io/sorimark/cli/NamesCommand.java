package io.sorimark.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sorimark names} and the commands below it. */
@Command(
    name = "names",
    description = "Find names that were misheard, with evidence, and put them right.",
    synopsisSubcommandLabel = "WHAT",
    commandListHeading = "%nCommands:%n",
    footer = {"", "The transcript itself is never changed. More: docs/names.md"})
final class NamesCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  private NamesCommand(Console console) {
    this.console = console;
  }

  static CommandLine with(Console console) {
    return new CommandLine(new NamesCommand(console))
        .addSubcommand(new NamesProposeCommand(console))
        .addSubcommand(new NamesApplyCommand(console))
        .addSubcommand(new NamesUndoCommand(console))
        .addSubcommand(new NamesLearnCommand(console))
        .addSubcommand(new NamesExplainCommand(console))
        .addSubcommand(new NamesMissingCommand(console))
        .addSubcommand(new NamesHarvestCommand(console))
        .addSubcommand(new NamesExportCommand(console));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitCode.USAGE.code();
  }
}
