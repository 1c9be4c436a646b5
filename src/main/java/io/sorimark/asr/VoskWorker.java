package io.sorimark.asr;

import io.sorimark.asr.Talk.Job;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/** What runs in the child JVM of Vosk: one model, several recognizers. */
final class VoskWorker {

  /** As much as the reference program gives at a time: where an utterance ends depends on it. */
  private static final int BLOCK_BYTES = 4000;

  /** A word of life for each so many samples. */
  private static final long SIGN_OF_LIFE = 2L * SpeechEngine.RATE;

  private final Model model;
  private final Talk talk;

  private VoskWorker(Model model, Talk talk) {
    this.model = model;
    this.talk = talk;
  }

  /** Arguments: the model's folder, the number of recognizers. */
  public static void main(String[] args) throws IOException {
    Talk talk = new Talk();
    try {
      LibVosk.setLogLevel(LogLevel.WARNINGS);
      Path folder = Path.of(System.getProperty("java.io.tmpdir")); // ours alone, see Worker
      Path view = VoskView.of(Path.of(args[0]), folder);
      VoskWorker worker = new VoskWorker(new Model(view.toString()), talk);
      talk.serve(Integer.parseInt(args[1]), worker::work);
    } catch (IOException | LinkageError unusable) {
      talk.unusable(unusable);
    }
    Runtime.getRuntime().halt(0);
  }

  private void work(Job job) throws IOException {
    try (RandomAccessFile samples = new RandomAccessFile(job.samples().toFile(), "r");
        Recognizer recognizer = new Recognizer(model, SpeechEngine.RATE)) {
      recognizer.setWords(true);
      samples.seek(job.from() * 2);
      recognize(job, samples, recognizer);
      talk.utterance(job, recognizer.getFinalResult());
    }
  }

  private void recognize(Job job, RandomAccessFile in, Recognizer recognizer) throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    long toLife = SIGN_OF_LIFE;
    for (long done = 0; done < job.length(); ) {
      int read = in.read(block, 0, (int) Math.min(block.length, (job.length() - done) * 2));
      if (read <= 0) {
        return;
      }
      if (recognizer.acceptWaveForm(block, read)) {
        talk.utterance(job, recognizer.getResult());
      }
      done += read / 2;
      if (done >= toLife) {
        talk.reached(job, done);
        toLife = done + SIGN_OF_LIFE;
      }
    }
  }
}
