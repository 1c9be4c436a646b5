package io.sorimark.asr;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The talk of a child JVM with its parent, in lines.
 *
 * <pre>
 * parent: number TAB first sample TAB end sample TAB file of samples
 * child:  ready | unusable TAB why
 *         at TAB number TAB sample | utterance TAB number TAB JSON on one line
 *         done TAB number | failed TAB number TAB why
 * </pre>
 *
 * The end of its input ends the child, so that it does not outlive a parent that was killed.
 */
final class Talk {

  /**
   * A stretch to recognize.
   *
   * @param from first sample
   * @param to the one after the last
   * @param samples the file
   */
  record Job(String number, long from, long to, Path samples) {

    long length() {
      return to - from;
    }
  }

  /** Recognizes. */
  @FunctionalInterface
  interface Work {
    void on(Job job) throws IOException;
  }

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  /** Works on jobs until there will be no more, then ends the JVM. */
  void serve(int atOnce, Work work) throws IOException {
    out.println("ready");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] job = line.split("\t", 4);
        threads.execute(() ->
            run(
                new Job(job[0], Long.parseLong(job[1]), Long.parseLong(job[2]), Path.of(job[3])),
                work));
      }
      Runtime.getRuntime().halt(0);
    }
  }

  private void run(Job job, Work work) {
    try {
      work.on(job);
      say("done", job, "");
    } catch (IOException | RuntimeException | OutOfMemoryError failed) {
      say("failed", job, String.valueOf(failed.getMessage()));
    }
  }

  void unusable(Throwable why) {
    out.println("unusable\t" + oneLine(String.valueOf(why.getMessage())));
  }

  /** A sign of life: so many samples of the job are done. */
  void reached(Job job, long samples) {
    say("at", job, String.valueOf(samples));
  }

  void utterance(Job job, String json) {
    say("utterance", job, json);
  }

  private void say(String what, Job job, String more) {
    out.println(what + "\t" + job.number() + "\t" + oneLine(more));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
