package io.sorimark.voices;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file of raw samples: 16 kHz, 16 bits, little-endian, one channel. One thread reads it. */
final class RawSamples implements AutoCloseable {

  static final int RATE = 16_000;

  private static final float FULL_SCALE = 32768;

  private final FileChannel file;
  private final long length;

  private RawSamples(FileChannel file, long length) {
    this.file = file;
    this.length = length;
  }

  static RawSamples open(Path samples) throws IOException {
    FileChannel file = FileChannel.open(samples);
    return new RawSamples(file, file.size() / Short.BYTES);
  }

  long length() {
    return length;
  }

  /**
   * Samples {@code [from, from + count)} from -1 to 1; silence before the first and after the last.
   */
  float[] read(long from, int count) throws IOException {
    float[] samples = new float[count];
    long first = Math.max(0, from);
    long end = Math.min(length, from + count);
    if (end <= first) {
      return samples;
    }
    ByteBuffer bytes =
        ByteBuffer.allocate((int) (end - first) * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, first * Short.BYTES + bytes.position()) < 0) {
        throw new IOException("the samples became fewer");
      }
    }
    bytes.flip();
    for (int i = (int) (first - from); bytes.hasRemaining(); i++) {
      samples[i] = bytes.getShort() / FULL_SCALE;
    }
    return samples;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
