package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * MP3 (MPEG audio layers 1 to 3) and raw AAC: chapters stand in the ID3v2 tag before the audio.
 *
 * <p>Written is version 2.3, whatever was there, because all readers agree about it; only a tag of
 * version 2.4 with frames that 2.3 cannot hold (compressed, encrypted) stays what it is. All other
 * frames keep their content and their order. What follows the tag, an ID3v1 tag at the end
 * included, is copied as it is.
 */
final class Mp3Chapters {

  /** Left free, so that a small change later need not move the audio. */
  private static final int PADDING = 1024;

  private Mp3Chapters() {}

  static boolean matches(AudioFile file) throws IOException {
    return file.upTo(0, 3).startsWith("ID3") || MpegFrames.beginAt(file, 0);
  }

  static List<Chapter> read(AudioFile file) throws IOException, TranscriptException {
    return Id3Chapters.read(Id3Tag.read(file));
  }

  static void write(AudioFile file, List<Chapter> chapters, WritableByteChannel out)
      throws IOException, TranscriptException {
    Id3Tag old = Id3Tag.read(file);
    if (changes(old, chapters)) {
      AudioFile.write(tag(old, chapters, MpegFrames.length(file, old.length())), out);
      file.copy(old.length(), file.size(), out);
    } else {
      file.copy(0, file.size(), out);
    }
  }

  private static boolean changes(Id3Tag old, List<Chapter> chapters) {
    return !chapters.isEmpty() || old.frames().stream().anyMatch(Id3Chapters::isChapter);
  }

  private static Bytes tag(Id3Tag old, List<Chapter> chapters, Duration length)
      throws TranscriptException {
    List<Id3Frame> kept =
        old.frames().stream().filter(Predicate.not(Id3Chapters::isChapter)).toList();
    Optional<List<Id3Frame>> as23 = Id3Conversion.to23(kept, old.version());
    if (as23.isEmpty() && old.version() == 2) {
      throw new TranscriptException(
          "the ID3 tag of version 2.2 has frames that version 2.3 lacks, and 2.2 has no chapters");
    }
    int version = as23.isPresent() ? 3 : 4;
    List<Id3Frame> frames = new ArrayList<>(as23.orElse(kept));
    frames.addAll(Id3Chapters.write(chapters, length, version));
    int size = Id3Tag.HEADER + Id3Frame.encode(frames, version).length();
    return Id3Tag.encode(version, frames, size <= old.length() ? old.length() : size + PADDING);
  }

  static List<String> losses(List<Chapter> chapters) {
    return List.of();
  }
}
