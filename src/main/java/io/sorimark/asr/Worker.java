package io.sorimark.asr;

import static java.util.stream.Collectors.joining;

import io.sorimark.process.Child;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A child JVM that recognizes, as its parent sees it: lines go in, lines come out. What it unpacks
 * is in a folder of its own that goes with it, however it ends.
 */
final class Worker implements AutoCloseable {

  /** In the queue, after the last line. */
  private static final String END = "\0end";

  private final Child child;
  private final Nest nest;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private Worker(Child child, Nest nest) {
    this.child = child;
    this.nest = nest;
    Thread reader = new Thread(this::read, "recognizer " + child.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * A program of ours.
   *
   * @param libraries a class of each library that it needs
   * @param megabytes the most memory that its Java objects may take
   */
  record Program(Class<?> main, List<Class<?>> libraries, int megabytes) {}

  /** Starts a program in a JVM like this one. */
  static Worker start(Program program, List<String> arguments) throws IOException {
    List<Class<?>> needed = new ArrayList<>(program.libraries());
    needed.add(program.main());
    Nest nest = new Nest();
    try {
      Child child = nest.start(folder -> command(folder, program, arguments), environment(needed));
      return new Worker(child, nest);
    } catch (IOException failed) {
      nest.close();
      throw failed;
    }
  }

  private static List<String> command(Path folder, Program program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java(), "-Xlog:disable"));
    command.add("-Xmx" + program.megabytes() + "m");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djna.encoding=UTF-8"); // else words that are not ASCII come out garbled
    command.add("-Djna.tmpdir=" + folder);
    command.add("-Djava.io.tmpdir=" + folder);
    command.add(program.main().getName());
    command.addAll(arguments);
    return command;
  }

  /** With a locale that writes 1.5 for one and a half: Vosk's JSON has the locale's numbers. */
  private static Map<String, String> environment(List<Class<?>> needed) {
    String classPath =
        needed.stream().map(Worker::placeOf).distinct().collect(joining(File.pathSeparator));
    return Map.of("LC_ALL", "C.UTF-8", "CLASSPATH", classPath);
  }

  private static String placeOf(Class<?> type) {
    try {
      URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place).toString();
    } catch (URISyntaxException odd) {
      throw new IllegalStateException("a class from nowhere: " + type, odd);
    }
  }

  private static String java() {
    return ProcessHandle.current()
        .info()
        .command()
        .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  /** Says a line to it; one that is dead does not hear. */
  void say(String line) throws IOException {
    OutputStream in = child.in();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** The next line that it says; empty if it is dead, or says nothing for so long. */
  Optional<String> next(Duration patience) throws InterruptedException {
    String line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return Optional.ofNullable(line).filter(said -> !said.equals(END));
  }

  /** Ends it, and gives its last words, all of which are heard only when it is dead. */
  String lastWords() throws InterruptedException {
    child.kill();
    child.await();
    String[] lines = child.complaint().strip().split("\n");
    return lines[lines.length - 1].strip();
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(child.out(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException killed) {
      lines.add(END);
    }
    lines.add(END);
  }

  @Override
  public void close() {
    nest.close();
  }
}
