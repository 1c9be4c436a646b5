package io.sorimark.tags;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stretch of bytes that never changes; parts of it share its memory. */
final class Bytes {

  static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

  private final byte[] array;
  private final int from;
  private final int to;

  private Bytes(byte[] array, int from, int to) {
    this.array = array;
    this.from = from;
    this.to = to;
  }

  /** The caller gives the array away. */
  static Bytes of(byte[] array) {
    return new Bytes(array, 0, array.length);
  }

  static Bytes of(String text, Charset charset) {
    return of(text.getBytes(charset));
  }

  int length() {
    return to - from;
  }

  /** 0 to 255. */
  int at(int index) {
    return array[from + index] & 0xff;
  }

  Bytes slice(int start, int end) {
    return new Bytes(array, from + start, from + end);
  }

  boolean startsWith(String latin1) {
    return hasAt(0, latin1);
  }

  boolean hasAt(int index, String latin1) {
    return index + latin1.length() <= length()
        && slice(index, index + latin1.length()).latin1().equals(latin1);
  }

  String latin1() {
    return text(StandardCharsets.ISO_8859_1);
  }

  /** What is malformed becomes U+FFFD. */
  String text(Charset charset) {
    return new String(array, from, length(), charset);
  }

  ByteBuffer buffer() {
    return ByteBuffer.wrap(array, from, length()).asReadOnlyBuffer();
  }

  /**
   * @param what these bytes are, for messages
   */
  Cursor read(String what) {
    return new Cursor(this, what);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && buffer().equals(bytes.buffer());
  }

  @Override
  public int hashCode() {
    return buffer().hashCode();
  }

  @Override
  public String toString() {
    return length() + " bytes";
  }

  /** Numbers are big-endian unless the name says otherwise; what is above their width is cut. */
  static final class Builder {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Builder u8(long number) {
      out.write((int) number);
      return this;
    }

    Builder u16(long number) {
      return u8(number >> 8).u8(number);
    }

    Builder u24(long number) {
      return u8(number >> 16).u16(number);
    }

    Builder u32(long number) {
      return u16(number >> 16).u16(number);
    }

    Builder u64(long number) {
      return u32(number >> 32).u32(number);
    }

    Builder u32le(long number) {
      return u32(Integer.reverseBytes((int) number));
    }

    Builder u64le(long number) {
      return u64(Long.reverseBytes(number));
    }

    Builder zeros(int count) {
      return add(Bytes.of(new byte[count]));
    }

    Builder latin1(String text) {
      return add(Bytes.of(text, StandardCharsets.ISO_8859_1));
    }

    Builder add(Bytes more) {
      out.write(more.array, more.from, more.length());
      return this;
    }

    int length() {
      return out.size();
    }

    Bytes build() {
      return Bytes.of(out.toByteArray());
    }
  }
}
