package io.sorimark.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Commands and options as data, for programs that build on them. */
final class HelpJson {

  private HelpJson() {}

  static Map<String, Object> of(CommandSpec spec) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", spec.name());
    json.put("description", String.join(" ", spec.usageMessage().description()));
    json.put(
        "options",
        spec.options().stream().filter(option -> !option.hidden()).map(HelpJson::option).toList());
    json.put("arguments", spec.positionalParameters().stream().map(HelpJson::argument).toList());
    json.put(
        "commands",
        spec.subcommands().values().stream().map(command -> of(command.getCommandSpec())).toList());
    if (spec.parent() == null) {
      json.put("exitCodes", exitCodes());
    }
    return json;
  }

  private static Map<String, Object> option(OptionSpec option) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("names", List.of(option.names()));
    json.putAll(argument(option));
    return json;
  }

  private static Map<String, Object> argument(ArgSpec argument) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (argument.arity().max() > 0) {
      json.put("value", argument.paramLabel());
    }
    json.put("description", String.join(" ", argument.description()));
    return json;
  }

  private static Map<String, Object> exitCodes() {
    Map<String, Object> json = new LinkedHashMap<>();
    Arrays.stream(ExitCode.values())
        .forEach(exit -> json.put(Integer.toString(exit.code()), exit.meaning()));
    return json;
  }
}
