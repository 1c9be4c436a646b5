package io.sorimark.pipeline;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An episode's folder while one run works in it; a second run is told so. The lock's empty file
 * stays: to take it away would let two runs hold a lock each, one on the old file, one on a new.
 */
final class FolderLock implements AutoCloseable {

  private static final String NAME = ".lock";

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @throws TranscriptException if another run has it
   */
  static FolderLock take(Path folder) throws IOException, TranscriptException {
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel)) {
      return new FolderLock(folder, channel);
    }
    channel.close();
    throw new TranscriptException(folder + ": another run is at work in this folder");
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException ours) {
      return false; // in this JVM
    }
  }

  /** The folder that is held. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
