package io.sorimark.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The records of a stream of HWP 5, one after the other; what breaks off is the end. */
final class HwpRecords implements Iterator<HwpRecords.Piece> {

  /**
   * A record.
   *
   * @param level how deep it stands
   * @param data in little endian, from 0
   */
  record Piece(int tag, int level, ByteBuffer data) {}

  private static final int EXTENDED = 0xFFF;

  private final ByteBuffer stream;

  HwpRecords(byte[] stream) {
    this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public boolean hasNext() {
    return stream.remaining() >= Integer.BYTES;
  }

  @Override
  public Piece next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int head = stream.getInt();
    int length = head >>> 20;
    if (length == EXTENDED && hasNext()) {
      length = stream.getInt();
    }
    int there = Math.clamp(length, 0, stream.remaining());
    ByteBuffer data = stream.slice(stream.position(), there).order(ByteOrder.LITTLE_ENDIAN);
    stream.position(stream.position() + there);
    return new Piece(head & 0x3FF, head >>> 10 & 0x3FF, data);
  }
}
