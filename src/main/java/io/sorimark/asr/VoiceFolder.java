package io.sorimark.asr;

import io.sorimark.model.TranscriptException;
import io.sorimark.voices.VoiceEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** The layout of a model that tells voices apart: the weights of GE2E as Resemblyzer has them. */
public final class VoiceFolder {

  /** What the catalogue calls what such models are for. */
  public static final String ENGINE = "ge2e";

  static final String FILE = "pretrained.pt";

  /** Voices are told apart in any language. */
  static final String LANGUAGE = "mul";

  /** PyTorch's magic number, pickled, as files before its version 1.6 begin. */
  private static final byte[] MAGIC = HexFormat.of().parseHex("80028a0a6cfc9c46f920");

  private VoiceFolder() {}

  /** The weights in a model's folder. */
  public static Path file(Path folder) {
    return folder.resolve(FILE);
  }

  /**
   * Reads the weights.
   *
   * @throws TranscriptException if they are not whole, or another model's
   */
  static void check(Path file) throws IOException, TranscriptException {
    VoiceEncoder.read(file);
  }

  /** Whether this looks like a file with weights. */
  static boolean isOne(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }
}
