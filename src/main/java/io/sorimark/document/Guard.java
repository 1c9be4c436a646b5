package io.sorimark.document;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs work that may never end. A parser that does not listen when it is interrupted is left behind
 * on a thread that does not keep the JVM alive.
 */
final class Guard {

  private Guard() {}

  /** What the work gives; empty if it takes longer, or if the caller is interrupted. */
  static <T> Optional<T> within(Duration time, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "document");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | CancellationException tooLong) {
      task.cancel(true);
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
  }
}
