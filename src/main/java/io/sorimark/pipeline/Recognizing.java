package io.sorimark.pipeline;

import io.sorimark.asr.ModelStore;
import io.sorimark.asr.Recognizer;
import io.sorimark.asr.SpeechEngine;
import io.sorimark.asr.WhisperEngine.Listening;
import io.sorimark.audio.Audio;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.util.Optional;

/**
 * An engine at work for one run of a command.
 *
 * @param choice its model, and why that
 * @param telling how speakers are told apart
 * @param transcription with it
 */
public record Recognizing(
    ModelChoice choice, SpeakerTelling telling, SpeechEngine engine, Transcription transcription)
    implements AutoCloseable {

  private static final String FIND_OUT = "auto";

  /**
   * How recognition is wanted.
   *
   * @param model which model
   * @param names that Whisper is told of
   * @param prompt what Whisper is told ahead of them
   * @param beam hypotheses that Whisper keeps
   * @param threads stretches at once
   * @param speakers whether they are told apart; empty for where it can be done well
   */
  public record Wish(
      ModelChoice.Wish model,
      NameSources names,
      String prompt,
      int beam,
      int threads,
      Optional<SpeakerWish> speakers) {}

  /**
   * Starts; the model is loaded when there is something to recognize.
   *
   * @throws NotInstalledException if there is no model; the message says what to do
   * @throws TranscriptException if several would do, or the one that is named does not fit
   */
  public static Recognizing start(ModelStore store, Audio audio, Wish wish)
      throws IOException, NotInstalledException, TranscriptException {
    ModelChoice choice = ModelChoice.of(store, wish.model());
    Optional<String> language = choice.language(wish.model());
    String prompt = (wish.prompt() + " " + Prompt.of(wish.names().read().glossary())).strip();
    Listening listening =
        new Listening(language.map(Recognizer::primary).orElse(FIND_OUT), prompt, wish.beam());
    SpeechEngine engine = choice.recognizer().engine(choice.model(), wish.threads(), listening);
    SpeakerTelling telling = SpeakerTelling.of(store, wish.speakers());
    return new Recognizing(
        choice, telling, engine, new Transcription(audio, engine, language, telling));
  }

  @Override
  public void close() {
    engine.close();
  }
}
