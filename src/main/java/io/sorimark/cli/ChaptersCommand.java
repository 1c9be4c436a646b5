package io.sorimark.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sorimark chapters}, which has commands of its own. */
@Command(
    name = "chapters",
    description = "Read and convert chapters, in files of every kind and inside audio.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {"", "Carriers and what they keep: docs/chapters.md"})
final class ChaptersCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  private ChaptersCommand(Console console) {
    this.console = console;
  }

  static CommandLine with(Console console) {
    return new CommandLine(new ChaptersCommand(console))
        .addSubcommand(new ChaptersReadCommand(console))
        .addSubcommand(new ChaptersConvertCommand(console));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitCode.USAGE.code();
  }
}
