package io.sorimark.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which of several sounds in a file. */
final class TrackOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--track",
      paramLabel = "N",
      description = "Which of several sounds in the file (default: 1).")
  private int track = 1;

  /** 1-based. */
  int number() {
    Usage.refuse(spec, track < 1, "--track is 1 or more");
    return track;
  }
}
