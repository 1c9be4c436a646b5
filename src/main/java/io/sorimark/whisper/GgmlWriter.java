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
    ByteBuffer bytes = buffer(values.length * 4);
    bytes.asIntBuffer().put(values);
    out.write(bytes.array());
  }

  void floats(float... values) throws IOException {
    ByteBuffer bytes = buffer(values.length * 4);
    bytes.asFloatBuffer().put(values);
    out.write(bytes.array());
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
      return block.array();
    }
    int count = block.limit() / weights.numbers().bytes();
    ByteBuffer halves = buffer(count * 2);
    for (int i = 0; i < count; i++) {
      halves.putShort(Float.floatToFloat16(weights.numbers().at(block, i)));
    }
    return halves.array();
  }

  private static byte[] floats(Variable weights, ByteBuffer block) {
    int count = block.limit() / weights.numbers().bytes();
    ByteBuffer floats = buffer(count * 4);
    for (int i = 0; i < count; i++) {
      floats.putFloat(weights.numbers().at(block, i));
    }
    return floats.array();
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
