package io.sorimark.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** The same work on many inputs at once. */
public final class Batch {

  private Batch() {}

  /**
   * Works on the inputs on {@code jobs} threads and hands over the results on the calling thread in
   * the order of the inputs, each as soon as those before it are there. Work reports failure in its
   * result; what it throws is a bug and comes through as it is.
   *
   * @throws InterruptedException if the caller is interrupted; work in progress is interrupted too
   */
  public static <T, R> void run(
      List<T> inputs, int jobs, Function<? super T, R> work, Consumer<? super R> results)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, jobs), Batch::daemon);
    try {
      List<Future<R>> futures = new ArrayList<>(inputs.size());
      for (T input : inputs) {
        futures.add(threads.submit(() -> work.apply(input)));
      }
      for (Future<R> future : futures) {
        if (Thread.interrupted()) {
          throw new InterruptedException(); // get() does not look when the result is there already
        }
        results.accept(future.get());
      }
    } catch (ExecutionException failed) {
      throw unchecked(Objects.requireNonNullElse(failed.getCause(), failed));
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "batch");
    thread.setDaemon(true);
    return thread;
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
  }
}
