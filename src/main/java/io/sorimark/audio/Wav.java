package io.sorimark.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the samples of a RIFF WAVE file are and what they look like. Only what is plain: whole
 * numbers of 8 to 32 bits and floats; telephone codecs in WAV are ffmpeg's.
 *
 * @param dataStart place of the first sample in the file
 * @param dataLength bytes of samples
 */
record Wav(int channels, int rate, int bits, boolean isFloat, long dataStart, long dataLength) {

  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;

  /** A header longer than this is not believed. */
  private static final int MOST_CHUNKS = 1000;

  /** What recorders write for a length that they did not know yet. */
  private static final long UNKNOWN = 0xFFFFFFFFL;

  /** Looks at the file; empty if it is no plain WAV. */
  static Optional<Wav> of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer head = read(channel, 0, 12);
      if (head.remaining() < 12 || head.getInt(0) != tag("RIFF") || head.getInt(8) != tag("WAVE")) {
        return Optional.empty();
      }
      return chunks(channel);
    }
  }

  private static Optional<Wav> chunks(FileChannel channel) throws IOException {
    Optional<Wav> format = Optional.empty();
    long at = 12;
    for (int i = 0; i < MOST_CHUNKS && at + 8 <= channel.size(); i++) {
      ByteBuffer header = read(channel, at, 8);
      long length = header.getInt(4) & 0xFFFFFFFFL;
      if (header.getInt(0) == tag("fmt ")) {
        format = format(read(channel, at + 8, (int) Math.min(length, 64)));
      } else if (header.getInt(0) == tag("data")) {
        long start = at + 8;
        long there = channel.size() - start;
        boolean streamed = length == 0 || length >= UNKNOWN - 1;
        return format.map(f -> f.withData(start, streamed ? there : Math.min(length, there)));
      }
      at += 8 + length + (length & 1);
    }
    return Optional.empty();
  }

  private static Optional<Wav> format(ByteBuffer fmt) {
    if (fmt.remaining() < 16) {
      return Optional.empty();
    }
    int kind = fmt.getShort(0) & 0xFFFF;
    if (kind == EXTENSIBLE && fmt.remaining() >= 26) {
      kind = fmt.getShort(24) & 0xFFFF;
    }
    int channels = fmt.getShort(2) & 0xFFFF;
    int rate = fmt.getInt(4);
    int bits = fmt.getShort(14) & 0xFFFF;
    boolean whole = kind == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
    boolean isFloat = kind == FLOAT && (bits == 32 || bits == 64);
    boolean plain = channels > 0 && rate > 0 && (whole || isFloat);
    return plain ? Optional.of(new Wav(channels, rate, bits, isFloat, 0, 0)) : Optional.empty();
  }

  private Wav withData(long start, long length) {
    return new Wav(channels, rate, bits, isFloat, start, length);
  }

  int bytesAFrame() {
    return channels * bits / 8;
  }

  long frames() {
    return dataLength / bytesAFrame();
  }

  Duration duration() {
    return Duration.ofNanos(Math.round(frames() * 1e9 / rate));
  }

  /** In ffmpeg's word. */
  String codec() {
    return isFloat ? "pcm_f" + bits + "le" : bits == 8 ? "pcm_u8" : "pcm_s" + bits + "le";
  }

  private static int tag(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, at + bytes.position());
    }
    return bytes.flip();
  }
}
