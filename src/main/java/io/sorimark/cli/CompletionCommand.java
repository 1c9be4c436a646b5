package io.sorimark.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sorimark completion}. */
@Command(
    name = "completion",
    description = "Print a script that teaches a shell to complete commands and options.",
    footer = {"", "Example:  source <(sorimark completion bash)"})
final class CompletionCommand implements Callable<Integer> {

  /** Shells that can be taught. */
  enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  /** Says what there is as other commands do. */
  static final class ShellConverter implements ITypeConverter<Shell> {
    private static String names() {
      return Arrays.stream(Shell.values()).map(Shell::toString).collect(Collectors.joining(", "));
    }

    @Override
    public Shell convert(String name) {
      return Arrays.stream(Shell.values())
          .filter(shell -> shell.toString().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "no completion for '%s'\nThere is: %s".formatted(name, names())));
    }
  }

  @Parameters(
      paramLabel = "SHELL",
      converter = ShellConverter.class,
      description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    console
        .out()
        .println(
            switch (shell) {
              case BASH, ZSH -> AutoComplete.bash(spec.root().name(), root);
              case FISH -> fish(root);
            });
    console.out().flush();
    return ExitCode.DONE.code();
  }

  private static String fish(CommandLine root) {
    return root.getSubcommands().entrySet().stream()
        .map(entry -> fish(root.getCommandName(), entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String fish(String root, String name, CommandLine command) {
    String first =
        "complete -c %s -n __fish_use_subcommand -f -a %s -d %s"
            .formatted(root, name, described(command));
    String options =
        command.getCommandSpec().options().stream()
            .filter(option -> !option.hidden())
            .map(option ->
                "\ncomplete -c %s -n '__fish_seen_subcommand_from %s'%s -d %s"
                    .formatted(root, name, names(option), quoted(option.description())))
            .collect(Collectors.joining());
    String commands =
        command.getSubcommands().entrySet().stream()
            .map(entry ->
                "\ncomplete -c %s -n '__fish_seen_subcommand_from %s' -f -a %s -d %s"
                    .formatted(root, name, entry.getKey(), described(entry.getValue())))
            .collect(Collectors.joining());
    return first + options + commands;
  }

  private static String names(OptionSpec option) {
    return List.of(option.names()).stream()
        .map(
            name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
        .collect(Collectors.joining("", "", option.arity().max() > 0 ? " -r" : ""));
  }

  private static String described(CommandLine command) {
    return quoted(command.getCommandSpec().usageMessage().description());
  }

  private static String quoted(String[] description) {
    return "'" + String.join(" ", description).replace("'", "\\'") + "'";
  }
}
