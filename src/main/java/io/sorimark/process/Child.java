package io.sorimark.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs for us. It ends with {@link #close} or with this JVM at the latest, so that
 * an interrupted run leaves no process behind. What it says on standard error is always read, for a
 * program whose error pipe is full stands still.
 */
public final class Child implements AutoCloseable {

  /** Enough of a program's last words to explain its end. */
  private static final int LINES_KEPT = 40;

  private final Process process;
  private final Thread killer;
  private final Thread listener;
  private final Deque<String> complaint = new ArrayDeque<>();
  private volatile boolean late;

  private Child(Process process) {
    this.process = process;
    this.killer = new Thread(() -> kill(process));
    this.listener = new Thread(this::listen, "stderr of " + process.pid());
    Runtime.getRuntime().addShutdownHook(killer);
    listener.setDaemon(true);
    listener.start();
  }

  /**
   * Starts a program.
   *
   * @param environment what is set in its environment beside what this process has
   */
  public static Child start(List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      return new Child(process);
    } catch (IllegalStateException goingDown) { // nobody would end it
      kill(process);
      throw new IOException("interrupted", goingDown);
    }
  }

  /**
   * Runs a program to its end and gives all that it prints; for programs that print little.
   *
   * @param limit it is ended when it takes longer
   * @throws IOException if it cannot be started, or was ended
   */
  public static Ended run(List<String> command, Duration limit)
      throws IOException, InterruptedException {
    try (Child child = start(command, Map.of())) {
      Thread watch = new Thread(() -> child.killAfter(limit), "limit of " + child.pid());
      watch.setDaemon(true);
      watch.start();
      child.in().close();
      String out = new String(child.out().readAllBytes(), StandardCharsets.UTF_8);
      int exit = child.await();
      if (child.late) {
        throw new IOException(
            "%s was not done after %s s".formatted(command.getFirst(), limit.toSeconds()));
      }
      return new Ended(exit, out, child.complaint());
    }
  }

  private void killAfter(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        late = true;
        kill();
      }
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
  }

  /** What came of a program. */
  public record Ended(int exit, String out, String complaint) {}

  /** What the program prints. */
  public InputStream out() {
    return process.getInputStream();
  }

  /** What the program reads. */
  public OutputStream in() {
    return process.getOutputStream();
  }

  public long pid() {
    return process.pid();
  }

  /** Waits for its end, and until all that it said is heard; gives its exit code. */
  public int await() throws InterruptedException {
    int exit = process.waitFor();
    listener.join();
    return exit;
  }

  /** The last lines of its standard error so far. */
  public String complaint() {
    synchronized (complaint) {
      return String.join("\n", complaint);
    }
  }

  /** Ends it now, however busy it is. */
  public void kill() {
    kill(process);
  }

  @Override
  public void close() {
    kill(process);
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException goingDown) {
      return; // the hook does what is left to do
    }
  }

  private void listen() {
    try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
      }
    } catch (IOException killed) {
      keep("(" + killed.getMessage() + ")");
    }
  }

  private void keep(String line) {
    synchronized (complaint) {
      complaint.addLast(line);
      if (complaint.size() > LINES_KEPT) {
        complaint.removeFirst();
      }
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
