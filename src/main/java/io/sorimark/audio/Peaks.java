package io.sorimark.audio;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The outline of a waveform for players: the lowest and the highest of every so many samples, as
 * BBC's audiowaveform writes it (version 2 of its JSON and .dat).
 */
public final class Peaks {

  private static final int VERSION = 2;
  private static final int FLAG_8_BITS = 1;
  private static final int HEADER = 24;

  private final int sampleRate;
  private final int samplesAPixel;
  private final short[] pairs;

  private Peaks(int sampleRate, int samplesAPixel, short[] pairs) {
    this.sampleRate = sampleRate;
    this.samplesAPixel = samplesAPixel;
    this.pairs = pairs;
  }

  /**
   * Reads samples to their end.
   *
   * @param samplesAPixel at least 2
   */
  public static Peaks of(Pcm pcm, int sampleRate, int samplesAPixel)
      throws IOException, TranscriptException {
    if (samplesAPixel < 2) {
      throw new IllegalArgumentException("not a zoom: " + samplesAPixel);
    }
    short[] pairs = new short[1 << 16];
    short[] buffer = new short[samplesAPixel];
    int length = 0;
    for (int read = pcm.read(buffer); read > 0; read = pcm.read(buffer)) {
      if (length == pairs.length) {
        pairs = Arrays.copyOf(pairs, length * 2);
      }
      short[] pixel = read < buffer.length ? Arrays.copyOf(buffer, read) : buffer;
      pairs[length++] = lowest(pixel);
      pairs[length++] = highest(pixel);
    }
    return new Peaks(sampleRate, samplesAPixel, Arrays.copyOf(pairs, length));
  }

  /** How many pixels the outline has. */
  public int length() {
    return pairs.length / 2;
  }

  /**
   * As JSON.
   *
   * @param bits 8 or 16 for each value
   */
  public String json(int bits) {
    StringBuilder json = new StringBuilder(pairs.length * 4 + 200);
    json.append("{\"version\":").append(VERSION).append(",\"channels\":1,\"sample_rate\":");
    json.append(sampleRate).append(",\"samples_per_pixel\":").append(samplesAPixel);
    json.append(",\"bits\":").append(bits).append(",\"length\":").append(length());
    json.append(",\"data\":[");
    for (int i = 0; i < pairs.length; i++) {
      json.append(i == 0 ? "" : ",").append(value(pairs[i], bits));
    }
    return json.append("]}\n").toString();
  }

  /**
   * As audiowaveform's binary file, little-endian.
   *
   * @param bits 8 or 16 for each value
   */
  public byte[] dat(int bits) {
    ByteBuffer out =
        ByteBuffer.allocate(HEADER + pairs.length * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(VERSION).putInt(bits == 8 ? FLAG_8_BITS : 0).putInt(sampleRate);
    out.putInt(samplesAPixel).putInt(length()).putInt(1);
    for (short pair : pairs) {
      if (bits == 8) {
        out.put((byte) value(pair, bits));
      } else {
        out.putShort(pair);
      }
    }
    return out.array();
  }

  private static int value(short sample, int bits) {
    return switch (bits) {
      case 8 -> sample / 256;
      case 16 -> sample;
      default -> throw new IllegalArgumentException("8 or 16 bits, not " + bits);
    };
  }

  private static short lowest(short[] samples) {
    short lowest = Short.MAX_VALUE;
    for (short sample : samples) {
      lowest = sample < lowest ? sample : lowest;
    }
    return lowest;
  }

  private static short highest(short[] samples) {
    short highest = Short.MIN_VALUE;
    for (short sample : samples) {
      highest = sample > highest ? sample : highest;
    }
    return highest;
  }
}
