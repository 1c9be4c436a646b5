package io.sorimark.asr;

import io.sorimark.model.TranscriptException;
import io.sorimark.whisper.GgmlModel;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Which of a model's attention heads follow the sound, by whisper.cpp's number for its list ({@code
 * whisper_alignment_heads_preset}). A model is known by its size.
 */
final class AlignmentHeads {

  static final int UNKNOWN = 0;

  private static final int TINY = 3;
  private static final int BASE = 5;
  private static final int SMALL = 7;
  private static final int MEDIUM = 9;
  private static final int LARGE_V2 = 12;
  private static final int LARGE_V3 = 13;

  private AlignmentHeads() {}

  static int of(Path file) throws IOException {
    try {
      return of(GgmlModel.read(file));
    } catch (TranscriptException noModel) {
      throw new IOException(noModel.getMessage(), noModel);
    }
  }

  /** The English model of each size comes ahead of the one of many languages. */
  static int of(GgmlModel model) {
    if (model.audioLayers() != model.textLayers()) {
      return UNKNOWN; // turbo and distilled models
    }
    int many = model.isMultilingual() ? 1 : 0;
    return switch (model.audioLayers()) {
      case 4 -> TINY + many;
      case 6 -> BASE + many;
      case 12 -> SMALL + many;
      case 24 -> MEDIUM + many;
      case 32 -> model.mels() == 80 ? LARGE_V2 : LARGE_V3;
      default -> UNKNOWN;
    };
  }
}
