package io.sorimark.asr;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * What runs in the child JVM: one model, several recognizers, and a talk in lines with the parent.
 *
 * <pre>
 * parent: number TAB first sample TAB end sample TAB file of samples
 * child:  ready | unusable TAB why
 *         at TAB number TAB sample | utterance TAB number TAB Vosk's JSON on one line
 *         done TAB number | failed TAB number TAB why
 * </pre>
 *
 * The end of its input ends it, so that it does not outlive a parent that was killed.
 */
final class VoskWorker {

  /** As much as the reference program gives at a time: where an utterance ends depends on it. */
  private static final int BLOCK_BYTES = 4000;

  /** A word of life for each so many samples. */
  private static final long SIGN_OF_LIFE = 2L * SpeechEngine.RATE;

  private final Model model;
  private final PrintStream out;

  private VoskWorker(Model model, PrintStream out) {
    this.model = model;
    this.out = out;
  }

  /** Arguments: the model's folder, the number of recognizers. */
  public static void main(String[] args) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      LibVosk.setLogLevel(LogLevel.WARNINGS);
      Path folder = Path.of(System.getProperty("java.io.tmpdir")); // ours alone, see Worker
      Path view = VoskView.of(Path.of(args[0]), folder);
      VoskWorker worker = new VoskWorker(new Model(view.toString()), out);
      out.println("ready");
      worker.serve(in, Integer.parseInt(args[1]));
    } catch (IOException | LinkageError unusable) {
      out.println("unusable\t" + oneLine(unusable));
    }
    Runtime.getRuntime().halt(0);
  }

  private void serve(BufferedReader in, int recognizers) throws IOException {
    try (ExecutorService threads = Executors.newFixedThreadPool(recognizers)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] job = line.split("\t", 4);
        threads.execute(() -> work(job[0], Long.parseLong(job[1]), Long.parseLong(job[2]), job[3]));
      }
      Runtime.getRuntime().halt(0);
    }
  }

  private void work(String number, long from, long to, String file) {
    try (RandomAccessFile samples = new RandomAccessFile(file, "r");
        Recognizer recognizer = new Recognizer(model, SpeechEngine.RATE)) {
      recognizer.setWords(true);
      samples.seek(from * 2);
      recognize(number, to - from, samples, recognizer);
      say("utterance", number, recognizer.getFinalResult());
      say("done", number, "");
    } catch (IOException | RuntimeException failed) {
      say("failed", number, oneLine(failed));
    }
  }

  private void recognize(String number, long length, RandomAccessFile in, Recognizer recognizer)
      throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    long toLife = SIGN_OF_LIFE;
    for (long done = 0; done < length; ) {
      int read = in.read(block, 0, (int) Math.min(block.length, (length - done) * 2));
      if (read <= 0) {
        return;
      }
      if (recognizer.acceptWaveForm(block, read)) {
        say("utterance", number, recognizer.getResult());
      }
      done += read / 2;
      if (done >= toLife) {
        say("at", number, String.valueOf(done));
        toLife = done + SIGN_OF_LIFE;
      }
    }
  }

  private void say(String what, String number, String more) {
    out.println(what + "\t" + number + "\t" + more.replaceAll("\\s+", " "));
  }

  private static String oneLine(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ");
  }
}
