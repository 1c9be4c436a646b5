package io.sorimark.chapters;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The weights that come with this class, counted over the transcripts and chapters of Bitcoin
 * Transcripts and Bitcoin Optech, both under the MIT licence. Stems are found by their CRC-32. The
 * file (big-endian): "STW1"; the rarity of a stem that is not in it; the number of stems; then for
 * each its key, rarity, worth and how well it is known, all of them floats but the key: the trees
 * were grown on the exact numbers, and rounding costs .008 of ROUGE-1.
 */
final class StemTable implements StemWeights {

  private static final String RESOURCE = "/chapters/stems.bin";
  private static final int MAGIC = 0x53545731;

  private record Weights(float rarity, float worth, float known) {}

  private final Map<Integer, Weights> weights;
  private final Weights unknown;

  private StemTable(Map<Integer, Weights> weights, Weights unknown) {
    this.weights = weights;
    this.unknown = unknown;
  }

  static StemTable load() {
    try (InputStream in = StemTable.class.getResourceAsStream(RESOURCE)) {
      return read(new BufferedInputStream(Objects.requireNonNull(in, RESOURCE)));
    } catch (IOException e) {
      throw new UncheckedIOException("a broken build: " + RESOURCE, e);
    }
  }

  static StemTable read(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(file);
    if (in.readInt() != MAGIC) {
      throw new IOException("not a table of stems");
    }
    Weights unknown = new Weights(in.readFloat(), 0, 0);
    Map<Integer, Weights> weights = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      weights.put(in.readInt(), new Weights(in.readFloat(), in.readFloat(), in.readFloat()));
    }
    return new StemTable(weights, unknown);
  }

  /** Writes what is known of some stems. */
  static void write(Collection<String> stems, StemWeights from, OutputStream to)
      throws IOException {
    Map<Integer, String> byKey = new TreeMap<>(Integer::compareUnsigned);
    stems.forEach(stem -> byKey.put(key(stem), stem));
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(MAGIC);
    out.writeFloat((float) from.rarity(""));
    out.writeInt(byKey.size());
    for (Map.Entry<Integer, String> stem : byKey.entrySet()) {
      out.writeInt(stem.getKey());
      out.writeFloat((float) from.rarity(stem.getValue()));
      out.writeFloat((float) from.worth(stem.getValue()));
      out.writeFloat((float) from.known(stem.getValue()));
    }
    out.flush();
  }

  private static int key(String stem) {
    CRC32 sum = new CRC32();
    sum.update(stem.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }

  private Weights of(String stem) {
    return weights.getOrDefault(key(stem), unknown);
  }

  @Override
  public double rarity(String stem) {
    return of(stem).rarity();
  }

  @Override
  public double worth(String stem) {
    return of(stem).worth();
  }

  @Override
  public double known(String stem) {
    return of(stem).known();
  }
}
