package io.sorimark.chapters;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Boosted regression trees, walked. The file (big-endian) is made by {@code src/train/titles.py}:
 * "STR1"; the names of the features; the number of trees; for each tree the number of its splits,
 * then for each split a feature, a threshold and where to go at most and above it (a split, or
 * {@code ~leaf}), then the leaves' values, one more than splits; last a CRC-32 of all that.
 */
final class Trees {

  private static final int MAGIC = 0x53545231;

  /** One tree; split 0 is its root. */
  private record Tree(
      byte[] features, float[] thresholds, byte[] atMost, byte[] above, float[] leaves) {

    float value(float[] row) {
      int at = leaves.length == 1 ? ~0 : 0;
      while (at >= 0) {
        at = row[features[at]] <= thresholds[at] ? atMost[at] : above[at];
      }
      return leaves[~at];
    }
  }

  private final List<String> names;
  private final List<Tree> trees;

  private Trees(List<String> names, List<Tree> trees) {
    this.names = names;
    this.trees = trees;
  }

  /** A model of ours, whose file is beside this class. */
  static Trees resource(String name) {
    try (InputStream in = Trees.class.getResourceAsStream("/chapters/" + name)) {
      return read(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException("a broken build: " + name, e);
    }
  }

  static Trees read(InputStream file) throws IOException {
    byte[] all = file.readAllBytes();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a file of trees");
    }
    List<String> names = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      names.add(in.readUTF());
    }
    List<Tree> trees = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      trees.add(tree(in));
    }
    CRC32 sum = new CRC32();
    sum.update(all, 0, all.length - in.available());
    if (in.readInt() != (int) sum.getValue()) {
      throw new IOException("a file of trees that was changed");
    }
    return new Trees(List.copyOf(names), trees);
  }

  private static Tree tree(DataInputStream in) throws IOException {
    int splits = in.readUnsignedByte();
    byte[] features = new byte[splits];
    float[] thresholds = new float[splits];
    byte[] atMost = new byte[splits];
    byte[] above = new byte[splits];
    for (int i = 0; i < splits; i++) {
      features[i] = in.readByte();
      thresholds[i] = in.readFloat();
      atMost[i] = in.readByte();
      above[i] = in.readByte();
    }
    float[] leaves = new float[splits + 1];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = in.readFloat();
    }
    return new Tree(features, thresholds, atMost, above, leaves);
  }

  /** The sum over the trees; the row must have the features that the trees were grown on. */
  double of(Row row) {
    if (!row.names().equals(names)) {
      throw new IllegalArgumentException("trees of other features: " + names);
    }
    float[] values = row.values();
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.value(values);
    }
    return sum;
  }
}
