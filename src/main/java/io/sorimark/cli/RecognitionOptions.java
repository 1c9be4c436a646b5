package io.sorimark.cli;

import io.sorimark.asr.Recognizer;
import io.sorimark.asr.WhisperEngine.Listening;
import io.sorimark.audio.Audio;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.DataFolder;
import io.sorimark.pipeline.ModelChoice;
import io.sorimark.pipeline.NameSources;
import io.sorimark.pipeline.Recognizing;
import io.sorimark.pipeline.SpeakerTelling;
import io.sorimark.pipeline.SpeakerWish;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which engine and model recognize, and how. */
final class RecognitionOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      converter = EngineConverter.class,
      description = "vosk or whisper (default: vosk if it has a model for the language).")
  private Optional<Recognizer> engine = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "A model's name, folder or file; `sorimark models` lists them.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = {
        "What is spoken: en, ko ..., or auto: what the one installed model knows, or",
        "what Whisper takes it for (default: auto)."
      })
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Stretches to recognize at once (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"--beam-size", "--beam_size"},
      paramLabel = "N",
      description = "Hypotheses that Whisper keeps, 1 to 8 (default: 5).")
  private int beam = Listening.USUAL_BEAM;

  @Option(
      names = {"--initial-prompt", "--initial_prompt"},
      paramLabel = "TEXT",
      description = "What Whisper is to think was said before: names, spellings.")
  private String prompt = "";

  /**
   * Starts recognition and says with what.
   *
   * @param names that Whisper is told of
   * @param speakers whether they are told apart; empty for where it can be done well
   */
  Recognizing start(
      Console console, ReportOptions reporting, NameSources names, Optional<SpeakerWish> speakers)
      throws IOException, NotInstalledException, TranscriptException {
    check();
    try {
      Recognizing started =
          Recognizing.start(
              ModelsCommand.store(), Audio.with(DataFolder.ofUser()), wish(names, speakers));
      if (!reporting.isQuiet()) {
        console.err().println(Transcribings.announcement(started.choice(), threads));
        if (!started.telling().equals(SpeakerTelling.NONE)) {
          console.err().println(Transcribings.announcement(started.telling()));
        }
      }
      return started;
    } catch (TranscriptException undecided) {
      throw new ParameterException(
          spec.commandLine(), String.valueOf(undecided.getMessage()), undecided);
    }
  }

  /** Refuses what makes no sense. */
  void check() {
    Usage.refuse(spec, threads < 1 || threads > 256, "--threads is 1 to 256");
    Usage.refuse(spec, beam < 1 || beam > 8, "--beam-size is 1 to 8");
  }

  private Recognizing.Wish wish(NameSources names, Optional<SpeakerWish> speakers) {
    Optional<String> spoken = language.filter(tag -> !tag.equals("auto"));
    return new Recognizing.Wish(
        new ModelChoice.Wish(model, engine, spoken), names, prompt, beam, threads, speakers);
  }

  /** From an engine's name. */
  static final class EngineConverter implements ITypeConverter<Recognizer> {
    @Override
    public Recognizer convert(String name) {
      List<String> names = Arrays.stream(Recognizer.values()).map(Recognizer::id).toList();
      return Recognizer.of(name)
          .orElseThrow(() ->
              new TypeConversionException(
                  "no engine '%s'\nThere is: %s".formatted(name, String.join(", ", names))));
    }
  }
}
