package io.sorimark.voices;

import io.sorimark.model.TranscriptException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.Unpickler;

/**
 * Weights in a file of PyTorch as it was written before version 1.6: a magic number, a version, the
 * machine, the tensors without their numbers, and a list of keys, all pickled; then the numbers of
 * each key, 32-bit floats, little-endian. Nothing of what the pickles name is run.
 */
final class TorchFile {

  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);

  private static final int LEAST_BYTES = 1024;

  /** Longer than all that we read; what is longer is not believed. */
  private static final int MOST_NUMBERS = 1 << 24;

  /** Numbers of a file that several tensors may share. */
  private record Storage(String key) {}

  /** A tensor whose numbers lie in a storage. */
  private record Tensor(Storage storage, int offset, int[] size) {}

  /** Python's ordered dictionary; what PyTorch has it carry beside its entries is of no account. */
  public static final class OrderedDict extends HashMap<String, Object> {

    private static final long serialVersionUID = 1;

    /** What the library calls with the rest of a pickled object. */
    @SuppressWarnings("NonApiType") // looked up by exactly this class
    public void __setstate__(HashMap<String, Object> unused) {}
  }

  static {
    Unpickler.registerConstructor("collections", "OrderedDict", arguments -> new OrderedDict());
    Unpickler.registerConstructor("torch._utils", "_rebuild_tensor_v2", TorchFile::tensor);
  }

  private TorchFile() {}

  /**
   * The tensors of one part of the file, by name, row by row.
   *
   * @param part such as "model_state"
   * @throws TranscriptException if it is no such file
   */
  static Weights read(Path file, String part) throws IOException, TranscriptException {
    if (Files.size(file) < LEAST_BYTES) {
      throw new TranscriptException(file + ": not weights of PyTorch, it is too short");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      if (!MAGIC.equals(unpickled(in))) {
        throw new TranscriptException(file + ": not weights of PyTorch");
      }
      unpickled(in); // the version
      unpickled(in); // the machine
      Map<String, Tensor> tensors = tensors(unpickled(in), part);
      List<?> keys = (List<?>) unpickled(in);
      return new Weights(numbers(tensors, storages(new DataInputStream(in), keys)));
    } catch (PickleException | ClassCastException | IndexOutOfBoundsException | EOFException no) {
      throw new TranscriptException(
          "%s: not weights of PyTorch (%s)".formatted(file, no.getMessage()));
    }
  }

  /** A file that is no pickle makes the library fail in many ways. */
  private static Object unpickled(InputStream in) throws IOException {
    try {
      return new Unpickler() {
        @Override
        protected Object persistentLoad(Object id) {
          return new Storage(String.valueOf(((Object[]) id)[2]));
        }
      }.load(in);
    } catch (RuntimeException broken) {
      throw new PickleException(String.valueOf(broken.getMessage()), broken);
    }
  }

  private static Object tensor(Object[] arguments) {
    Object[] size = (Object[]) arguments[2];
    int[] sizes = new int[size.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = ((Number) size[i]).intValue();
    }
    return new Tensor((Storage) arguments[0], ((Number) arguments[1]).intValue(), sizes);
  }

  private static Map<String, Tensor> tensors(Object root, String part) throws TranscriptException {
    Map<String, Tensor> tensors = new HashMap<>();
    if (root instanceof Map<?, ?> parts && parts.get(part) instanceof Map<?, ?> named) {
      named.forEach((name, value) -> {
        if (value instanceof Tensor tensor) {
          tensors.put(String.valueOf(name), tensor);
        }
      });
      return tensors;
    }
    throw new TranscriptException("no " + part + " in the weights");
  }

  private static Map<Storage, float[]> storages(DataInputStream in, List<?> keys)
      throws IOException {
    Map<Storage, float[]> storages = new HashMap<>();
    for (Object key : keys) {
      long count = Long.reverseBytes(in.readLong());
      if (count < 0 || count > MOST_NUMBERS) {
        throw new EOFException("a storage of " + count + " numbers");
      }
      float[] numbers = new float[(int) count];
      byte[] bytes = new byte[numbers.length * Float.BYTES];
      in.readFully(bytes);
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
      storages.put(new Storage(String.valueOf(key)), numbers);
    }
    return storages;
  }

  private static Map<String, float[]> numbers(
      Map<String, Tensor> tensors, Map<Storage, float[]> storages) throws TranscriptException {
    Map<String, float[]> numbers = new HashMap<>();
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      Tensor tensor = entry.getValue();
      float[] storage = storages.get(tensor.storage);
      if (storage == null) {
        throw new TranscriptException("the weights of " + entry.getKey() + " are missing");
      }
      int length = 1;
      for (int size : tensor.size) {
        length *= size;
      }
      float[] own = new float[length];
      System.arraycopy(storage, tensor.offset, own, 0, length);
      numbers.put(entry.getKey(), own);
    }
    return numbers;
  }
}
