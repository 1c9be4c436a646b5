package io.sorimark.whisper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Whisper model in the form of CTranslate2 with all its variables, each of a few numbers that
 * tell where they come from: row and column.
 */
final class TinyModel {

  static final int WIDTH = 4;

  /** Float16, as CTranslate2 numbers it. */
  static final int HALF = 4;

  private final Map<String, byte[]> variables = new LinkedHashMap<>();
  private String spec = "WhisperSpec";

  private TinyModel() {}

  static TinyModel whole() {
    TinyModel model = new TinyModel();
    model.matrix("decoder/embeddings/weight", 51864, WIDTH);
    model.matrix("encoder/position_encodings/encodings", 6, WIDTH);
    model.matrix("decoder/position_encodings/encodings", 5, WIDTH);
    model.put("encoder/conv1/weight", HALF, WIDTH, 80, 3);
    model.put("encoder/conv2/weight", HALF, WIDTH, WIDTH, 3);
    model.put("encoder/conv1/bias", HALF, WIDTH);
    model.put("encoder/conv2/bias", HALF, WIDTH);
    model.number("encoder/num_heads", 2);
    model.number("decoder/num_heads", 2);
    for (String side : new String[] {"encoder", "decoder"}) {
      model.norm(side);
      model.norm(side + "/layer_0/self_attention");
      model.linear(side + "/layer_0/self_attention/linear_0", 3 * WIDTH);
      model.linear(side + "/layer_0/self_attention/linear_1", WIDTH);
      model.norm(side + "/layer_0/ffn");
      model.linear(side + "/layer_0/ffn/linear_0", WIDTH);
      model.linear(side + "/layer_0/ffn/linear_1", WIDTH);
    }
    model.norm("decoder/layer_0/attention");
    model.linear("decoder/layer_0/attention/linear_0", WIDTH);
    model.linear("decoder/layer_0/attention/linear_1", 2 * WIDTH);
    model.linear("decoder/layer_0/attention/linear_2", WIDTH);
    return model;
  }

  TinyModel without(String name) {
    variables.remove(name);
    return this;
  }

  TinyModel withSpec(String name) {
    spec = name;
    return this;
  }

  /** With weights of 8 bits, which have a scale. */
  TinyModel quantised() {
    String name = "encoder/layer_0/ffn/linear_0/weight";
    variables.remove(name);
    put(name, 1, WIDTH, WIDTH);
    return this;
  }

  private void norm(String name) {
    put(name + "/layer_norm/gamma", HALF, WIDTH);
    put(name + "/layer_norm/beta", HALF, WIDTH);
  }

  private void linear(String name, int rows) {
    matrix(name + "/weight", rows, WIDTH);
    put(name + "/bias", HALF, rows);
  }

  /** Row plus a sixteenth of the column. */
  private void matrix(String name, int rows, int columns) {
    ByteBuffer numbers = buffer(rows * columns * 2);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        numbers.putShort(Float.floatToFloat16(row % 100 + column / 16f));
      }
    }
    variables.put(name, described(name, HALF, numbers.array(), rows, columns));
  }

  private void number(String name, int value) {
    variables.put(name, described(name, 2, buffer(2).putShort((short) value).array()));
  }

  /** Zeros. */
  private void put(String name, int type, int... dimensions) {
    int count = 1;
    for (int dimension : dimensions) {
      count *= dimension;
    }
    variables.put(name, described(name, type, new byte[count * (type == 1 ? 1 : 2)], dimensions));
  }

  private static byte[] described(String name, int type, byte[] numbers, int... dimensions) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(string(name));
    out.write(dimensions.length);
    for (int dimension : dimensions) {
      out.writeBytes(buffer(4).putInt(dimension).array());
    }
    out.write(type);
    out.writeBytes(buffer(4).putInt(numbers.length).array());
    out.writeBytes(numbers);
    return out.toByteArray();
  }

  private static byte[] string(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return buffer(3 + bytes.length).putShort((short) (bytes.length + 1)).put(bytes).array();
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(buffer(4).putInt(6).array());
    out.writeBytes(string(spec));
    out.writeBytes(buffer(4).putInt(3).array());
    out.writeBytes(buffer(4).putInt(variables.size()).array());
    variables.values().forEach(out::writeBytes);
    out.writeBytes(buffer(4).array());
    return out.toByteArray();
  }

  /** A folder as faster-whisper has it; the vocabulary has three tokens and the end. */
  Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("model.bin"), bytes());
    Files.writeString(folder.resolve("config.json"), "{}");
    Files.writeString(
        folder.resolve("vocabulary.txt"), "a\n\u0120b\n\u00ed\u0137\u013e\n<|endoftext|>\n");
    return folder;
  }
}
