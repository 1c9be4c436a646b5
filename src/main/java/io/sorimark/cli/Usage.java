package io.sorimark.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What commands ask of their options beyond their types. */
final class Usage {

  private Usage() {}

  /** Ends a command that was called in a way that makes no sense. */
  static void refuse(CommandSpec command, boolean wrong, String message) {
    if (wrong) {
      throw new ParameterException(command.commandLine(), message);
    }
  }
}
