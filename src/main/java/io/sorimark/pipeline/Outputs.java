package io.sorimark.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes files so that none is ever half there and none is lost: first under a temporary name in
 * the same folder, then moved to its own.
 *
 * @param dryRun say what would happen and touch nothing
 */
public record Outputs(Overwrite overwrite, boolean dryRun) {

  /** What to do with a file that is there already and holds something else. */
  public enum Overwrite {
    REFUSE,
    SKIP,
    REPLACE
  }

  /** What became of an output. */
  public enum Status {
    WRITTEN,
    REPLACED,
    /** It was there already with the same content. */
    UP_TO_DATE,
    /** It was there already with other content and stays. */
    SKIPPED,
    /** The same, and the user has to decide. */
    REFUSED
  }

  /** An output and what became of it. */
  public record Written(Path file, Status status) {}

  /** The same, but what would be refused is replaced. */
  Outputs replacing() {
    return overwrite == Overwrite.REFUSE ? new Outputs(Overwrite.REPLACE, dryRun) : this;
  }

  /** The same, but what would be replaced is refused. */
  Outputs refusing() {
    return overwrite == Overwrite.REPLACE ? new Outputs(Overwrite.REFUSE, dryRun) : this;
  }

  /** Writes a text as UTF-8, folders above it included, unless something else is there. */
  public Written write(Path file, String text) throws IOException {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes, folders above the file included, unless something else is there. */
  public Written write(Path file, byte[] bytes) throws IOException {
    Status status = status(file, bytes);
    if (!dryRun && (status == Status.WRITTEN || status == Status.REPLACED)) {
      replace(file, bytes);
    }
    return new Written(file, status);
  }

  /** A file that others write, unless another is there that stays. */
  public Making making(Path file) throws IOException {
    Status status = Files.exists(file) ? whenOtherIsThere() : Status.WRITTEN;
    return new Making(file, dryRun ? file : temporary(file), status, dryRun);
  }

  /** What {@link #write} would do. */
  private Status status(Path file, byte[] bytes) throws IOException {
    if (!Files.exists(file)) {
      return Status.WRITTEN;
    }
    if (Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return Status.UP_TO_DATE;
    }
    return whenOtherIsThere();
  }

  private Status whenOtherIsThere() {
    return switch (overwrite) {
      case REFUSE -> Status.REFUSED;
      case SKIP -> Status.SKIPPED;
      case REPLACE -> Status.REPLACED;
    };
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path temporary = temporary(file);
    try {
      Files.write(temporary, bytes);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * In the same folder, which is made; hidden, and no other's: each process and thread has its own.
   * The extension stays, for programs that go by it.
   */
  private static Path temporary(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    Files.createDirectories(folder);
    return folder.resolve(
        String.format(
            Locale.ROOT,
            ".tmp-%d-%d-%s",
            ProcessHandle.current().pid(),
            Thread.currentThread().threadId(),
            file.getFileName()));
  }
}
