package io.sorimark.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A faint hiss under a recording that has true silence between its words. Recognizers were taught
 * in rooms: telephone sound with digital silence between confuses them (a tenth fewer characters
 * were wrong with a floor, on telephone recordings in Korean). The same for the same recording.
 */
final class NoiseFloor {

  /** A recording has true silence when as many of its frames do. */
  private static final double SHARE = 0.01;

  /** Peak of the hiss, 0.001 of full scale. */
  private static final int PEAK = 32;

  private static final int BLOCK = 1 << 16;

  private NoiseFloor() {}

  static boolean isNeeded(Envelope envelope) {
    int silent = 0;
    for (int frame = 0; frame < envelope.frames(); frame++) {
      silent += envelope.level(frame) <= Envelope.SILENCE ? 1 : 0;
    }
    return silent > envelope.frames() * SHARE;
  }

  /** Adds the hiss to a file of raw samples. */
  static void addTo(Path samples) throws IOException {
    try (FileChannel file =
        FileChannel.open(samples, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
      long seed = 1;
      for (long at = 0; file.read(block.clear(), at) > 1; at += BLOCK) {
        block.flip();
        for (int i = 0; i + 1 < block.limit(); i += 2) {
          seed = seed * 6364136223846793005L + 1442695040888963407L; // Knuth's MMIX
          int noise = (int) (seed >>> 32) % (PEAK + 1);
          block.putShort(
              i, (short) Math.clamp(block.getShort(i) + noise, Short.MIN_VALUE, Short.MAX_VALUE));
        }
        file.write(block, at);
      }
    }
  }
}
