package io.sorimark.cli;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.Source;
import java.nio.file.Path;
import java.util.List;
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

  /** The folder of each episode; ends the command if two would share one. */
  static List<EpisodeFolder> folders(CommandSpec command, List<Source> episodes, Path output) {
    try {
      return EpisodeFolder.of(episodes, output);
    } catch (TranscriptException collision) {
      throw new ParameterException(
          command.commandLine(), collision.getMessage() + "\nRun them one by one, with -o.");
    }
  }
}
