package io.sorimark.whisper;

import io.sorimark.model.TranscriptException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code model.bin} of CTranslate2 (binary version 6, WhisperSpec 3): the variables by name, and
 * where their numbers lie. The numbers stay in the file, which is gigabytes for a large model.
 *
 * <pre>
 * u32 version, string spec, u32 revision, u32 count, variables, u32 aliases ...
 * variable: string name, u8 rank, u32 each dimension, u8 type, u32 bytes, numbers by row
 * string:   u16 length, the NUL at its end counted
 * </pre>
 */
final class Ct2File implements AutoCloseable {

  private static final int VERSION = 6;
  private static final String SPEC = "WhisperSpec";

  /** More than the largest model has, by far. */
  private static final int MOST_VARIABLES = 20_000;

  private static final int MOST_DIMENSIONS = 4;

  /**
   * A variable.
   *
   * @param dimensions none for a single number
   * @param position of its first byte in the file
   */
  record Variable(
      String name, List<Integer> dimensions, Numbers numbers, long position, long bytes) {

    Variable {
      dimensions = List.copyOf(dimensions);
    }

    int rows() {
      return dimensions.getFirst();
    }
  }

  private final Path path;
  private final FileChannel file;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private long position;

  private Ct2File(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens a file and reads where everything is.
   *
   * @throws TranscriptException if it is another kind of file, or cut off
   */
  static Ct2File open(Path path) throws IOException, TranscriptException {
    Ct2File opened = new Ct2File(path, FileChannel.open(path, StandardOpenOption.READ));
    try {
      opened.readAll();
      return opened;
    } catch (EOFException end) {
      opened.close();
      throw new TranscriptException(path + ": cut off, or no model of CTranslate2");
    } catch (IOException | TranscriptException unusable) {
      opened.close();
      throw unusable;
    }
  }

  private void readAll() throws IOException, TranscriptException {
    int version = unsigned(4);
    require(version == VERSION, "no model of CTranslate2, or of another version than 6");
    String spec = string();
    require(spec.equals(SPEC), "a model of CTranslate2 that is not a Whisper model, but " + spec);
    unsigned(4); // the revision of the specification; the names tell enough
    int count = unsigned(4);
    require(count < MOST_VARIABLES, "damaged: it claims to have " + count + " variables");
    for (int i = 0; i < count; i++) {
      Variable variable = nextVariable();
      variables.put(variable.name(), variable);
    }
  }

  private Variable nextVariable() throws IOException, TranscriptException {
    String name = string();
    int rank = unsigned(1);
    require(rank <= MOST_DIMENSIONS, "damaged at " + name);
    List<Integer> dimensions = new ArrayList<>();
    long count = 1;
    for (int i = 0; i < rank; i++) {
      int dimension = unsigned(4);
      dimensions.add(dimension);
      count *= dimension;
    }
    Optional<Numbers> numbers = Numbers.of(unsigned(1));
    require(numbers.isPresent(), "numbers of an unknown kind at " + name);
    long bytes = Integer.toUnsignedLong(unsigned(4));
    require(bytes == count * numbers.get().bytes(), "damaged at " + name);
    Variable variable = new Variable(name, dimensions, numbers.get(), position, bytes);
    position += bytes;
    if (position > file.size()) {
      throw new EOFException();
    }
    return variable;
  }

  private void require(boolean right, String message) throws TranscriptException {
    if (!right) {
      throw new TranscriptException(path + ": " + message);
    }
  }

  private String string() throws IOException {
    byte[] bytes = new byte[unsigned(2)];
    read(bytes.length).get(bytes);
    return new String(bytes, 0, Math.max(0, bytes.length - 1), StandardCharsets.UTF_8);
  }

  private int unsigned(int bytes) throws IOException {
    ByteBuffer read = read(bytes);
    return switch (bytes) {
      case 1 -> Byte.toUnsignedInt(read.get(0));
      case 2 -> Short.toUnsignedInt(read.getShort(0));
      default -> read.getInt(0);
    };
  }

  private ByteBuffer read(int bytes) throws IOException {
    ByteBuffer read = read(position, bytes);
    position += bytes;
    return read;
  }

  /** Bytes from anywhere. */
  ByteBuffer read(long from, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }

  boolean has(String name) {
    return variables.containsKey(name);
  }

  /**
   * The variable of this name.
   *
   * @throws TranscriptException if there is none, or its numbers are not weights that can be copied
   */
  Variable weights(String name) throws TranscriptException {
    Variable variable = variable(name);
    require(
        variable.numbers().isFloat(),
        "quantised (%s); only models with float16 or float32 weights can be converted"
            .formatted(variable.numbers().name().toLowerCase(Locale.ROOT)));
    return variable;
  }

  private Variable variable(String name) throws TranscriptException {
    Variable variable = variables.get(name);
    if (variable == null) {
      throw new TranscriptException(
          "%s: not a whole Whisper model: %s is missing".formatted(path, name));
    }
    return variable;
  }

  /** A number that stands by itself. */
  int number(String name) throws IOException, TranscriptException {
    Variable variable = variable(name);
    ByteBuffer read = read(variable.position(), variable.numbers().bytes());
    return switch (variable.numbers()) {
      case INT8 -> read.get(0);
      case INT16 -> read.getShort(0);
      case INT32 -> read.getInt(0);
      default -> (int) variable.numbers().at(read, 0);
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
