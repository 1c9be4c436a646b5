package io.sorimark.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code sorimark} itself. */
@Command(
    name = "sorimark",
    description =
        "From a raw podcast transcript to titled chapters and captions that hosts import, offline.",
    versionProvider = Root.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {"", "Exit codes and JSON: docs/command-line.md"})
final class Root implements Callable<Integer> {

  /** What the jar's manifest says. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(Root.class.getPackage().getImplementationVersion())
              .orElse("(not from a jar)");
      return new String[] {"sorimark " + version};
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  @Option(names = "--help-json", description = "Print all commands and options as JSON.")
  private boolean helpJson;

  Root(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (helpJson) {
      console.out().println(JsonText.pretty(HelpJson.of(spec)));
      return ExitCode.DONE.code();
    }
    spec.commandLine().usage(console.err());
    return ExitCode.USAGE.code();
  }
}
