package io.sorimark.whisper;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the head of a Whisper model in whisper.cpp's form says.
 *
 * @param vocabulary tokens, special ones too
 * @param audioLayers of the encoder
 * @param textLayers of the decoder
 * @param mels bands that it hears
 */
public record GgmlModel(int vocabulary, int audioLayers, int textLayers, int mels) {

  /** "ggml", read as a little-endian number. */
  static final int MAGIC = 0x67676d6c;

  static final int HEAD_BYTES = 48;

  /** English models have a token fewer. */
  private static final int LEAST_OF_MANY_LANGUAGES = 51865;

  /** Each weight has at least four bits, and the smallest model 37 million of them. */
  private static final long LEAST_BYTES = 15_000_000;

  /** Whether a file calls itself one. */
  public static boolean isOne(Path file) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) >= HEAD_BYTES
        && head(file).getInt(0) == MAGIC;
  }

  /**
   * Reads the head.
   *
   * @throws TranscriptException if it is not that of a Whisper model, or the file is cut off
   */
  public static GgmlModel read(Path file) throws IOException, TranscriptException {
    if (!isOne(file)) {
      throw new TranscriptException(file + ": not a Whisper model in ggml form");
    }
    ByteBuffer head = head(file);
    GgmlModel model =
        new GgmlModel(head.getInt(4), head.getInt(20), head.getInt(36), head.getInt(40));
    if (!model.isPlausible()) {
      throw new TranscriptException(file + ": a ggml file, but not a Whisper model");
    }
    if (Files.size(file) < LEAST_BYTES) {
      throw new TranscriptException(file + ": cut off, or a model for tests without weights");
    }
    return model;
  }

  private static ByteBuffer head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ByteBuffer.wrap(in.readNBytes(HEAD_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private boolean isPlausible() {
    return vocabulary >= LEAST_OF_MANY_LANGUAGES - 1
        && vocabulary < 60_000
        && (mels == 80 || mels == 128)
        && audioLayers > 0
        && textLayers > 0;
  }

  /** Whether it understands many languages; else English alone. */
  public boolean isMultilingual() {
    return vocabulary >= LEAST_OF_MANY_LANGUAGES;
  }
}
