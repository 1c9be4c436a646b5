package io.sorimark.asr;

import io.sorimark.model.TranscriptException;
import io.sorimark.whisper.GgmlModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a folder with a Whisper model looks like: one file. */
final class WhisperFolder {

  static final String ENGINE = "whisper";

  private static final String FILE = "ggml-model.bin";

  private WhisperFolder() {}

  /** The file in a folder; a model that is not in the store is the file itself. */
  static Path file(Path model) {
    return Files.isDirectory(model) ? model.resolve(FILE) : model;
  }

  /** English alone, or many. */
  static String languageOf(Path folder) throws IOException, TranscriptException {
    return GgmlModel.read(file(folder)).isMultilingual() ? WhisperEngine.MANY_LANGUAGES : "en";
  }
}
