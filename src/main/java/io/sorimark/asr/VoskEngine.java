package io.sorimark.asr;

import com.sun.jna.Native;
import io.sorimark.asr.Worker.Program;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.vosk.LibVosk;

/** Vosk, in a child JVM: one model, and as many recognizers as threads. */
public final class VoskEngine implements SpeechEngine {

  private static final String VERSION = "vosk 0.3.45";

  /** Vosk, and what it calls its native library with. */
  private static final Program PROGRAM =
      new Program(VoskWorker.class, List.of(LibVosk.class, Native.class), 256);

  /** It ends its search at each pause, and then has to get used to the voice again. */
  private static final Portions PORTIONS =
      new Portions(
          Duration.ofMinutes(2),
          Duration.ofMinutes(3),
          Duration.ofMinutes(5),
          Duration.ofSeconds(3),
          Duration.ofMillis(300));

  private final InstalledModel model;
  private final Crew crew;

  /**
   * An engine; the model is loaded when there is something to recognize.
   *
   * @param threads stretches that are recognized at once
   */
  public VoskEngine(InstalledModel model, int threads) {
    this.model = model;
    this.crew =
        new Crew(
            () -> hire(model.folder(), threads), new VoskResult(), threads, Crew.Patience.USUAL);
  }

  private static Worker hire(Path model, int threads) throws IOException {
    String folder = model.toAbsolutePath().toString();
    return Worker.start(PROGRAM, List.of(folder, String.valueOf(threads)));
  }

  @Override
  public String identity() {
    return VERSION + ", " + model.identity();
  }

  @Override
  public Portions portions() {
    return PORTIONS;
  }

  @Override
  public void recognize(Path samples, List<Stretch> stretches, Listener listener)
      throws IOException, TranscriptException, InterruptedException {
    crew.recognize(samples, stretches, listener);
  }

  @Override
  public void close() {
    crew.close();
  }
}
