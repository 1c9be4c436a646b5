package io.sorimark.audio;

import io.sorimark.model.TimeSpan;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;

/** Samples of a plain WAV file at its own rate, channels mixed or one picked. */
final class WavPcm implements Pcm {

  private final Wav wav;
  private final InputStream in;
  private final int channel;
  private final byte[] frame;
  private final ByteBuffer values;
  private long framesLeft;

  private WavPcm(Wav wav, InputStream in, int channel, long frames) {
    this.wav = wav;
    this.in = in;
    this.channel = channel;
    this.frame = new byte[wav.bytesAFrame()];
    this.values = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    this.framesLeft = frames;
  }

  static Pcm open(Path file, Wav wav, Sampling sampling) throws IOException {
    long first = sampling.span().map(span -> frameAt(wav, span.start())).orElse(0L);
    long end = sampling.span().map(TimeSpan::end).map(e -> frameAt(wav, e)).orElse(wav.frames());
    FileChannel channel = FileChannel.open(file);
    channel.position(wav.dataStart() + first * wav.bytesAFrame());
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    Pcm own = new WavPcm(wav, in, sampling.channel().orElse(0), Math.max(0, end - first));
    return sampling.rate() == wav.rate() ? own : new Resampled(own, wav.rate(), sampling.rate());
  }

  private static long frameAt(Wav wav, Duration time) {
    return Math.min(wav.frames(), Math.round(time.toNanos() * (double) wav.rate() / 1e9));
  }

  @Override
  public int read(short[] buffer) throws IOException {
    int read = 0;
    while (read < buffer.length
        && framesLeft > 0
        && in.readNBytes(frame, 0, frame.length) == frame.length) {
      buffer[read++] = Samples.toShort(channel > 0 ? value(channel - 1) : mean());
      framesLeft--;
    }
    return read;
  }

  private double mean() {
    double sum = 0;
    for (int i = 0; i < wav.channels(); i++) {
      sum += value(i);
    }
    return sum / wav.channels();
  }

  /** The sample of one channel, -1 to 1. */
  private double value(int index) {
    int at = index * wav.bits() / 8;
    return switch (wav.bits()) {
      case 8 -> ((values.get(at) & 0xFF) - 128) / 128.0;
      case 16 -> values.getShort(at) / 32768.0;
      case 24 -> ((values.get(at) & 0xFF) << 8 | values.getShort(at + 1) << 16) / 2147483648.0;
      case 32 -> wav.isFloat() ? values.getFloat(at) : values.getInt(at) / 2147483648.0;
      default -> values.getDouble(at);
    };
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
