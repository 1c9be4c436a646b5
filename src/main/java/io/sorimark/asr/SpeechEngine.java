package io.sorimark.asr;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A speech recognizer with its model. One thread uses it; closing it ends its processes. */
public interface SpeechEngine extends AutoCloseable {

  /** Samples a second that engines take: 16 bits, little-endian, one channel. */
  int RATE = 16_000;

  /** Engine, version, model and settings: what results depend on. */
  String identity();

  /** How long stretches it takes best. */
  Portions portions();

  /**
   * Recognizes stretches, several at once, in any order.
   *
   * @param samples a file of raw samples
   * @throws TranscriptException if the model cannot be used
   */
  void recognize(Path samples, List<Stretch> stretches, Listener listener)
      throws IOException, TranscriptException, InterruptedException;

  @Override
  void close();

  /** Hears what becomes of stretches, on the thread that called. */
  interface Listener {

    /** The recognizer is so far into what it hears of a stretch. */
    void reached(Stretch stretch, Duration position);

    /** A stretch is done. */
    void recognized(Stretch stretch, Recognized recognized) throws IOException;

    /** A stretch could not be recognized, not the second time either. */
    void failed(Stretch stretch, String why);
  }
}
