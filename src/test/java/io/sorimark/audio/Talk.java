package io.sorimark.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sound like talk, made here: "words" of filtered noise, each unlike any other, with short gaps
 * between them and a pause of 0.6 s after every fourth. And that sound as files of every kind.
 */
final class Talk {

  static final int RATE = 44_100;

  /** Shared by all tests, so that ffmpeg is unpacked once. */
  static final Audio AUDIO = Audio.with(Path.of("target", "test-data"));

  private Talk() {}

  /** So many seconds of one channel. */
  static short[] samples(double seconds, int rate, long seed) {
    Random random = new Random(seed);
    short[] samples = new short[(int) (seconds * rate)];
    int at = rate / 5;
    for (int word = 1; at < samples.length; word++) {
      int length = (int) (rate * (0.2 + 0.2 * random.nextDouble()));
      addWord(samples, at, length, random);
      at += length + (int) (rate * (word % 4 == 0 ? 0.6 : 0.08));
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] += (short) (random.nextGaussian() * 8); // a room is never silent
    }
    return samples;
  }

  private static void addWord(short[] samples, int at, int length, Random random) {
    double low = 0;
    for (int i = 0; i < length && at + i < samples.length; i++) {
      low += 0.15 * (random.nextGaussian() - low);
      double shape = Math.sin(Math.PI * i / length);
      samples[at + i] += (short) Math.clamp(low * 20_000 * shape, -30_000, 30_000);
    }
  }

  /** A WAV of 16 bits. */
  static Path wav(Path file, int rate, short[]... channels) throws IOException {
    int frames = channels[0].length;
    int dataLength = frames * channels.length * 2;
    ByteBuffer out = ByteBuffer.allocate(44 + dataLength).order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(36 + dataLength).put(ascii("WAVEfmt ")).putInt(16);
    out.putShort((short) 1).putShort((short) channels.length).putInt(rate);
    out.putInt(rate * channels.length * 2).putShort((short) (channels.length * 2));
    out.putShort((short) 16).put(ascii("data")).putInt(dataLength);
    for (int i = 0; i < frames; i++) {
      for (short[] channel : channels) {
        out.putShort(channel[i]);
      }
    }
    return Files.write(file, out.array());
  }

  /** The file as another, whose name says of what kind. */
  static Path as(Path wav, Path file, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-i", Ffmpeg.name(wav)));
    arguments.addAll(List.of(options));
    arguments.add(Ffmpeg.name(file));
    var ended = AUDIO.ffmpeg().run(arguments);
    if (ended.exit() != 0) {
      throw new IOException(ended.complaint());
    }
    return file;
  }

  /** All of a file as recognizers take it. */
  static short[] decoded(Path file) throws Exception {
    return decoded(file, Sampling.SPEECH);
  }

  static short[] decoded(Path file, Sampling sampling) throws Exception {
    try (Pcm pcm = AUDIO.pcm(AUDIO.probe(file), sampling)) {
      return pcm.readAll(1 << 16);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
