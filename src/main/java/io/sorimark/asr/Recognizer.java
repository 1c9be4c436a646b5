package io.sorimark.asr;

import io.sorimark.asr.WhisperEngine.Listening;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The engines that recognize speech, the one that is tried first ahead. */
public enum Recognizer {
  VOSK {
    @Override
    public SpeechEngine engine(InstalledModel model, int threads, Listening listening) {
      return new VoskEngine(model, threads);
    }
  },
  WHISPER {
    @Override
    public SpeechEngine engine(InstalledModel model, int threads, Listening listening) {
      return new WhisperEngine(model, threads, listening);
    }
  };

  /**
   * The engine with a model; the caller closes it.
   *
   * @param threads stretches that are recognized at once
   * @param listening heeded by Whisper only
   */
  public abstract SpeechEngine engine(InstalledModel model, int threads, Listening listening);

  /** The engine that a model is for; empty if it is for other things than words. */
  public static Optional<Recognizer> of(InstalledModel model) {
    return of(model.engine());
  }

  /** The engine of this name, as in the catalogue. */
  public static Optional<Recognizer> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a model finds out by itself what is spoken. */
  public boolean findsLanguage(InstalledModel model) {
    return model.language().equals(WhisperEngine.MANY_LANGUAGES);
  }

  /** Whether a model understands a language, BCP 47. */
  public boolean understands(InstalledModel model, String language) {
    return findsLanguage(model) || model.language().equals(primary(language));
  }

  /** {@code en} of {@code en-GB}: models go by that. */
  public static String primary(String language) {
    return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
