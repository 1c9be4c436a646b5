package io.sorimark.tags;

import io.sorimark.model.TranscriptException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * An audio file of which parts are read. The audio itself is copied without passing through memory,
 * so a file of any size takes no more than its tags.
 */
final class AudioFile implements Closeable {

  /** No tag is larger: a thousand pictures of 60 kB, or the sample tables of a week of audio. */
  static final int MOST_AT_ONCE = 64 << 20;

  private final FileChannel channel;
  private final long size;

  private AudioFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  static AudioFile open(Path file) throws IOException {
    return new AudioFile(FileChannel.open(file, StandardOpenOption.READ));
  }

  long size() {
    return size;
  }

  /** Exactly these bytes. Claims beyond the file's end or beyond all reason end in an exception. */
  Bytes bytes(long from, long length) throws IOException, TranscriptException {
    if (from < 0 || length < 0 || length > size - from) {
      throw new TranscriptException(
          String.format(
              Locale.ROOT,
              "the file is broken or cut: %s bytes should follow byte %d of %d",
              Long.toUnsignedString(length),
              from,
              size));
    }
    if (length > MOST_AT_ONCE) {
      throw new TranscriptException(
          String.format(
              Locale.ROOT, "a part of %d bytes at byte %d is too large to be a tag", length, from));
    }
    return read(from, (int) length);
  }

  /** As many of these bytes as there are. */
  Bytes upTo(long from, int length) throws IOException {
    return read(from, Math.clamp(size - from, 0, length));
  }

  private Bytes read(long from, int length) throws IOException {
    byte[] array = new byte[length];
    ByteBuffer buffer = ByteBuffer.wrap(array);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
    }
    return Bytes.of(array);
  }

  /** Copies bytes from here to there, in their order. */
  void copy(long from, long to, WritableByteChannel out) throws IOException {
    long at = from;
    while (at < to) {
      long copied = channel.transferTo(at, to - at, out);
      if (copied <= 0) {
        throw new EOFException("the file became shorter while it was copied");
      }
      at += copied;
    }
  }

  static void write(Bytes bytes, WritableByteChannel out) throws IOException {
    ByteBuffer buffer = bytes.buffer();
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
