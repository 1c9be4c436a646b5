package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The families of audio files whose chapters are known. Content decides, never the file's name. */
enum AudioFormat {
  OGG(
      "Ogg Opus, Vorbis or FLAC",
      OggChapters::matches,
      OggChapters::read,
      OggChapters::write,
      VorbisComment::losses),
  FLAC(
      "FLAC",
      FlacChapters::matches,
      FlacChapters::read,
      FlacChapters::write,
      VorbisComment::losses),
  MP4(
      "M4A, M4B or MP4",
      Mp4Chapters::matches,
      Mp4Chapters::read,
      Mp4Chapters::write,
      Mp4Chapters::losses),
  MP3(
      "MP3 or AAC with ID3",
      Mp3Chapters::matches,
      Mp3Chapters::read,
      Mp3Chapters::write,
      Mp3Chapters::losses);

  /** Whether a file is of this family. */
  @FunctionalInterface
  interface Signature {
    boolean matches(AudioFile file) throws IOException;
  }

  /** Chapters by start; empty when the file has none. */
  @FunctionalInterface
  interface Reader {
    List<Chapter> read(AudioFile file) throws IOException, TranscriptException;
  }

  /** Writes the whole file anew, with these chapters, tidy and by start, in place of its own. */
  @FunctionalInterface
  interface Writer {
    void write(AudioFile file, List<Chapter> chapters, WritableByteChannel out)
        throws IOException, TranscriptException;
  }

  /** What of these chapters the family cannot hold, in words for the user. */
  @FunctionalInterface
  interface Limits {
    List<String> losses(List<Chapter> chapters);
  }

  private final String title;
  private final Signature signature;
  final Reader reader;
  final Writer writer;
  final Limits limits;

  AudioFormat(String title, Signature signature, Reader reader, Writer writer, Limits limits) {
    this.title = title;
    this.signature = signature;
    this.reader = reader;
    this.writer = writer;
    this.limits = limits;
  }

  /** Those whose chapters have the same limits share one. */
  String family() {
    return switch (this) {
      case OGG, FLAC -> "ogg";
      case MP4 -> "mp4";
      case MP3 -> "mp3";
    };
  }

  static Optional<AudioFormat> recognize(AudioFile file) throws IOException {
    for (AudioFormat format : values()) {
      if (format.signature.matches(file)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  static AudioFormat of(AudioFile file) throws IOException, TranscriptException {
    Optional<AudioFormat> format = recognize(file);
    if (format.isPresent()) {
      return format.get();
    }
    String titles =
        Arrays.stream(values()).map(known -> known.title).collect(Collectors.joining("; "));
    throw new TranscriptException("not an audio file that can hold chapters here: " + titles);
  }
}
