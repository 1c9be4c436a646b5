package io.sorimark.asr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Closes a stream from which nothing has come for a while, so that who reads it fails and does not
 * wait for ever: Java's time limit of a request ends with the headers of the answer.
 */
final class StallWatch implements AutoCloseable {

  private final Timer clock = new Timer("stalls", true);

  private volatile boolean moved;

  StallWatch(InputStream in, Duration patience) {
    TimerTask looking =
        new TimerTask() {
          @Override
          public void run() {
            look(in);
          }
        };
    clock.schedule(looking, patience.toMillis(), patience.toMillis());
  }

  /** Something came. */
  void moved() {
    moved = true;
  }

  private void look(InputStream in) {
    if (!moved) {
      try {
        in.close();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    moved = false;
  }

  @Override
  public void close() {
    clock.cancel();
  }
}
