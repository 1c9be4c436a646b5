package io.sorimark.asr;

import io.sorimark.process.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A child and the folder of its temporary files. Both go when this is closed or the JVM ends,
 * whichever comes first: the end of the JVM is listened for before there is anything to take away,
 * so that no moment of it leaves a folder behind.
 */
final class Nest implements AutoCloseable {

  private final Thread cleaner = new Thread(this::clean);
  private Optional<Path> folder = Optional.empty();
  private Optional<Child> child = Optional.empty();
  private boolean gone;

  /** Makes an empty one; an error if the JVM is ending. */
  Nest() throws IOException {
    try {
      Runtime.getRuntime().addShutdownHook(cleaner);
    } catch (IllegalStateException goingDown) {
      throw new IOException("interrupted", goingDown);
    }
  }

  /** Starts the child, whose command is made for the folder. */
  synchronized Child start(Function<Path, List<String>> command, Map<String, String> environment)
      throws IOException {
    if (gone) {
      throw new IOException("interrupted");
    }
    Path made = Files.createTempDirectory("sorimark-recognizer");
    folder = Optional.of(made);
    Child started = Child.start(command.apply(made), environment);
    child = Optional.of(started);
    return started;
  }

  @Override
  public void close() {
    clean();
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException goingDown) {
      return; // it finds nothing left to do
    }
  }

  private synchronized void clean() {
    gone = true;
    try {
      if (child.isPresent()) {
        child.get().close();
        child.get().await();
      }
      if (folder.isPresent()) {
        Folders.delete(folder.get());
      }
    } catch (IOException stillHeld) {
      return; // the system's own cleaning of temporary files is left
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
