package io.sorimark.asr;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.jna.Native;
import io.github.givimad.whisperjni.WhisperJNI;
import io.sorimark.asr.Worker.Program;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Whisper (whisper.cpp) in a child JVM: one model, and as many stretches at once as threads. */
public final class WhisperEngine implements SpeechEngine {

  /** What models of many languages are installed as speaking. */
  public static final String MANY_LANGUAGES = "mul";

  private static final String VERSION = "whisper.cpp 1.7.1";

  private static final List<Class<?>> LIBRARIES =
      List.of(
          WhisperJNI.class, Native.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class);

  private static final int MEGABYTES = 128;

  /** An hour of samples, where it has no pause. */
  private static final int MEGABYTES_A_THREAD = 300;

  /** It hears half minutes anyway and goes by the text before; each call has its cost. */
  private static final Portions PORTIONS =
      new Portions(
          Duration.ofMinutes(5),
          Duration.ofMinutes(7),
          Duration.ofMinutes(10),
          Duration.ZERO,
          Duration.ZERO);

  /** A large model on a slow machine takes minutes for half a minute of sound. */
  private static final Crew.Patience PATIENCE =
      new Crew.Patience(Duration.ofMinutes(10), Duration.ofMinutes(10));

  /**
   * How it is to listen.
   *
   * @param language BCP 47, or "auto" to have it found out for each stretch
   * @param prompt names and words that it should expect, or nothing
   * @param beam hypotheses that are kept, 1 to 8
   */
  public record Listening(String language, String prompt, int beam) {

    public static final int USUAL_BEAM = 5;

    public Listening {
      if (beam < 1 || beam > 8) {
        throw new IllegalArgumentException("not a beam: " + beam);
      }
    }
  }

  private final InstalledModel model;
  private final Listening listening;
  private final Crew crew;

  /**
   * An engine; the model is loaded when there is something to recognize.
   *
   * @param threads stretches that are recognized at once, on a thread each
   */
  public WhisperEngine(InstalledModel model, int threads, Listening listening) {
    this.model = model;
    this.listening = listening;
    this.crew = new Crew(() -> hire(threads), new WhisperResult(), threads, PATIENCE);
  }

  private Worker hire(int threads) throws IOException {
    int megabytes = MEGABYTES + threads * MEGABYTES_A_THREAD;
    return Worker.start(
        new Program(WhisperWorker.class, LIBRARIES, megabytes),
        List.of(
            WhisperFolder.file(model.folder()).toAbsolutePath().toString(),
            String.valueOf(threads),
            listening.language(),
            String.valueOf(listening.beam()),
            URLEncoder.encode(listening.prompt(), StandardCharsets.UTF_8)));
  }

  @Override
  public String identity() {
    return String.join(
        ", ",
        VERSION,
        model.identity(),
        listening.language(),
        "beam " + listening.beam(),
        "prompt '" + listening.prompt() + "'");
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
