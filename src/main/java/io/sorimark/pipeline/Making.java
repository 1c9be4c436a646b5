package io.sorimark.pipeline;

import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Outputs.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An output that is made under a temporary name and gets its own when it is whole. Closing takes
 * away what was not kept.
 */
public final class Making implements AutoCloseable {

  private final Path file;
  private final Path temporary;
  private final Status status;
  private final boolean dryRun;

  Making(Path file, Path temporary, Status status, boolean dryRun) {
    this.file = file;
    this.temporary = temporary;
    this.status = status;
    this.dryRun = dryRun;
    if (isWanted()) {
      temporary.toFile().deleteOnExit(); // when the run is interrupted
    }
  }

  /** Whether it would be kept: not in a dry run, nor where another is that stays. */
  public boolean isWanted() {
    return !dryRun && (status == Status.WRITTEN || status == Status.REPLACED);
  }

  /** Where to write; the extension is that of the output. */
  public Path temporary() {
    return temporary;
  }

  /** What becomes of it if it is not made. */
  public Written untouched() {
    return new Written(file, status);
  }

  /** It is whole. */
  public Written keep() throws IOException {
    if (Files.exists(file) && Files.mismatch(temporary, file) < 0) {
      return new Written(file, Status.UP_TO_DATE);
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    return new Written(file, status);
  }

  @Override
  public void close() throws IOException {
    if (isWanted()) {
      Files.deleteIfExists(temporary);
    }
  }
}
