package io.sorimark.tags;

import java.io.IOException;
import java.time.Duration;

/** The frames of MPEG audio and of raw AAC (ADTS): how long the audio lasts, by their headers. */
final class MpegFrames {

  private static final int WINDOW = 1 << 16;

  /** After so many bytes without a frame the audio is over. */
  private static final int MOST_LOST = 1 << 20;

  /** The longest header, that of ADTS. */
  private static final int HEADER = 7;

  private static final int[] RATES = {44100, 48000, 32000};
  private static final int[] AAC_RATES = {
    96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350
  };

  /** In kbit/s, by layer (1 to 3) of MPEG 1. */
  private static final int[][] BIT_RATES = {
    {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
    {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
    {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}
  };

  /** The same of MPEG 2 and 2.5; layers 2 and 3 are alike. */
  private static final int[][] LOW_BIT_RATES = {
    {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
    {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
    {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
  };

  /**
   * @param length in bytes; 0 if there is no frame
   */
  private record Frame(int length, int samples, int rate) {
    private static final Frame NONE = new Frame(0, 0, 1);
  }

  private MpegFrames() {}

  /** Whether a frame stands there and after it another, or the end. */
  static boolean beginAt(AudioFile file, long at) throws IOException {
    Frame first = frame(file.upTo(at, HEADER), 0);
    long next = at + first.length;
    return first.length > 0
        && (next >= file.size() || frame(file.upTo(next, HEADER), 0).length > 0);
  }

  /** The audio from there to the file's end; what is no frame, an ID3v1 tag say, does not count. */
  static Duration length(AudioFile file, long from) throws IOException {
    double seconds = 0;
    long at = from;
    int lost = 0;
    Bytes window = Bytes.EMPTY;
    long windowAt = at;
    while (at + HEADER <= file.size() && lost < MOST_LOST) {
      if (at + HEADER > windowAt + window.length()) {
        window = file.upTo(at, WINDOW);
        windowAt = at;
      }
      Frame frame = frame(window, (int) (at - windowAt));
      boolean counts = frame.length > 0 && ((lost == 0 && at > from) || beginAt(file, at));
      if (counts && !isInfo(file, at, frame, from)) {
        seconds += (double) frame.samples / frame.rate;
      }
      lost = counts ? 0 : lost + 1;
      at += counts ? frame.length : 1;
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** LAME's first frame holds no audio but facts about it. */
  private static boolean isInfo(AudioFile file, long at, Frame frame, long from)
      throws IOException {
    if (at != from) {
      return false;
    }
    String start = file.upTo(at, Math.min(frame.length, 64)).latin1();
    return start.contains("Xing") || start.contains("Info") || start.contains("VBRI");
  }

  private static Frame frame(Bytes bytes, int at) {
    if (at + HEADER > bytes.length() || bytes.at(at) != 0xff || bytes.at(at + 1) < 0xe0) {
      return Frame.NONE;
    }
    int layer = 4 - (bytes.at(at + 1) >> 1 & 3);
    return layer == 4 ? adts(bytes, at) : mpeg(bytes, at, layer);
  }

  private static Frame mpeg(Bytes bytes, int at, int layer) {
    int version = bytes.at(at + 1) >> 3 & 3;
    int bits = bytes.at(at + 2) >> 4;
    int rateIndex = bytes.at(at + 2) >> 2 & 3;
    if (version == 1 || bits == 0 || bits == 15 || rateIndex == 3) {
      return Frame.NONE;
    }
    boolean isMpeg1 = version == 3;
    int rate = RATES[rateIndex] >> (isMpeg1 ? 0 : version == 2 ? 1 : 2);
    int bitRate = (isMpeg1 ? BIT_RATES : LOW_BIT_RATES)[layer - 1][bits] * 1000;
    int samples = layer == 1 ? 384 : layer == 3 && !isMpeg1 ? 576 : 1152;
    int padding = bytes.at(at + 2) >> 1 & 1;
    int length =
        layer == 1 ? (12 * bitRate / rate + padding) * 4 : samples / 8 * bitRate / rate + padding;
    return new Frame(length, samples, rate);
  }

  private static Frame adts(Bytes bytes, int at) {
    int rateIndex = bytes.at(at + 2) >> 2 & 15;
    int length = (bytes.at(at + 3) & 3) << 11 | bytes.at(at + 4) << 3 | bytes.at(at + 5) >> 5;
    int blocks = 1 + (bytes.at(at + 6) & 3);
    boolean isSync = bytes.at(at + 1) >= 0xf0;
    return isSync && rateIndex < AAC_RATES.length && length >= HEADER
        ? new Frame(length, 1024 * blocks, AAC_RATES[rateIndex])
        : Frame.NONE;
  }
}
