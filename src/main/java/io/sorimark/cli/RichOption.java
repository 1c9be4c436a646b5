package io.sorimark.cli;

import io.sorimark.format.Layout;
import picocli.CommandLine.Option;

/** How much outputs hold, of commands that are there for the times of words. */
final class RichOption {

  @Option(
      names = "--profile",
      paramLabel = "WHICH",
      description =
          "rich (default), which keeps times of words, or host, as in `sorimark convert`.")
  private Layout.Profile profile = Layout.Profile.RICH;

  Layout layout() {
    return Layout.of(profile);
  }
}
