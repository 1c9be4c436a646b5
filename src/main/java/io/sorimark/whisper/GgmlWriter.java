package io.sorimark.whisper;

import io.sorimark.whisper.Ct2File.Variable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes whisper.cpp's form of a model: little-endian, dimensions of tensors backwards. */
final class GgmlWriter implements AutoCloseable {

  /** How the numbers of a tensor are written. */
  enum Form {
    /** 32 bits: vectors and positions. */
    FLOATS,
    /** 32 bits, as a matrix of one column: the biases of convolutions. */
    COLUMN,
    /** 16 bits: matrices. */
    HALVES
  }

  private static final int BLOCK = 1 << 18;

  private final OutputStream out;
  private final Ct2File from;

  GgmlWriter(Path target, Ct2File from) throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(target), BLOCK);
    this.from = from;
  }

  void ints(int... values) throws IOException {
    byte[] bytes = new byte[values.length * 4];
    littleEndian(bytes).asIntBuffer().put(values);
    out.write(bytes);
  }

  void floats(float... values) throws IOException {
    byte[] bytes = new byte[values.length * 4];
    littleEndian(bytes).asFloatBuffer().put(values);
    out.write(bytes);
  }

  void vocabulary(List<byte[]> tokens) throws IOException {
    ints(tokens.size());
    for (byte[] token : tokens) {
      ints(token.length);
      out.write(token);
    }
  }

  void tensor(String name, Variable weights, Form form) throws IOException {
    rows(name, weights, 0, weights.rows(), form);
  }

  /** A tensor of some rows of a variable. */
  void rows(String name, Variable weights, int start, int end, Form form) throws IOException {
    List<Integer> dimensions = new ArrayList<>(weights.dimensions());
    dimensions.set(0, end - start);
    if (form == Form.COLUMN) {
      dimensions.add(1);
    }
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    ints(dimensions.size(), bytes.length, form == Form.HALVES ? 1 : 0);
    for (int dimension : dimensions.reversed()) {
      ints(dimension);
    }
    out.write(bytes);
    long rowBytes = weights.bytes() / weights.rows();
    copy(weights, weights.position() + start * rowBytes, (end - start) * rowBytes, form);
  }

  private void copy(Variable weights, long position, long bytes, Form form) throws IOException {
    for (long done = 0; done < bytes; done += BLOCK) {
      ByteBuffer block = from.read(position + done, (int) Math.min(BLOCK, bytes - done));
      out.write(form == Form.HALVES ? halves(weights, block) : floats(weights, block));
    }
  }

  private static byte[] halves(Variable weights, ByteBuffer block) {
    if (weights.numbers() == Numbers.FLOAT16) {
      byte[] same = new byte[block.remaining()];
      block.get(same);
      return same;
    }
    int count = block.limit() / weights.numbers().bytes();
    byte[] halves = new byte[count * 2];
    ByteBuffer out = littleEndian(halves);
    for (int i = 0; i < count; i++) {
      out.putShort(Float.floatToFloat16(weights.numbers().at(block, i)));
    }
    return halves;
  }

  private static byte[] floats(Variable weights, ByteBuffer block) {
    int count = block.limit() / weights.numbers().bytes();
    byte[] floats = new byte[count * 4];
    ByteBuffer out = littleEndian(floats);
    for (int i = 0; i < count; i++) {
      out.putFloat(weights.numbers().at(block, i));
    }
    return floats;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
