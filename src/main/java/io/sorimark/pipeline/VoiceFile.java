package io.sorimark.pipeline;

import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.Outputs.Written;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

/**
 * The file in which a show's voices are kept. One run at a time changes it, by what is in it then;
 * another waits. The lock's empty file stays, as {@link FolderLock} says why.
 */
public record VoiceFile(Path file) {

  /** Work on what is kept. */
  @FunctionalInterface
  private interface Work<T> {
    T on(KnownVoices kept) throws IOException;
  }

  /**
   * Writes what becomes of what is kept.
   *
   * @throws TranscriptException if the file is not ours
   */
  public Written change(UnaryOperator<KnownVoices> change, Outputs outputs)
      throws IOException, TranscriptException {
    return alone(file, kept -> outputs.write(file, change.apply(kept).text()));
  }

  /**
   * Deletes it.
   *
   * @return whether it was there
   * @throws TranscriptException if the file is not ours
   */
  public boolean delete() throws IOException, TranscriptException {
    return Files.exists(file) && alone(file, kept -> Files.deleteIfExists(file));
  }

  /** A file's lock keeps off other processes; threads of this one take turns. */
  private static synchronized <T> T alone(Path file, Work<T> work)
      throws IOException, TranscriptException {
    Path name = file.resolveSibling("." + file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException(name + ": lock lost");
      }
      return work.on(KnownVoices.read(file));
    }
  }
}
