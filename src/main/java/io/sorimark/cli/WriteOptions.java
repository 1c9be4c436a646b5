package io.sorimark.cli;

import io.sorimark.pipeline.Outputs;
import io.sorimark.pipeline.Outputs.Overwrite;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a command that writes files does about those that are there already. */
final class WriteOptions {

  private static final class Existing {
    @Option(
        names = {"-y", "--overwrite"},
        description = "Replace outputs that are there and differ.")
    private boolean replace;

    @Option(
        names = {"-n", "--no-overwrite"},
        description = "Leave outputs alone that are there and differ.")
    private boolean skip;
  }

  @ArgGroup private Existing existing = new Existing();

  @Option(names = "--dry-run", description = "Say what would be written and write nothing.")
  private boolean dryRun;

  Outputs outputs() {
    Overwrite overwrite =
        existing.replace ? Overwrite.REPLACE : existing.skip ? Overwrite.SKIP : Overwrite.REFUSE;
    return new Outputs(overwrite, dryRun);
  }
}
