package io.sorimark.chapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class TreesTest {

  @Test
  void goesLeftAtMostTheThresholdAndAddsTheTreesUp() throws IOException {
    Trees trees = Trees.read(new ByteArrayInputStream(twoTrees()));
    assertThat(trees.of(row("heat", 1, "steam", 5))).isEqualTo(10 + 100);
    assertThat(trees.of(row("heat", 1.5, "steam", 2))).isEqualTo(20 + 100);
    assertThat(trees.of(row("heat", 1.5, "steam", 2.5))).isEqualTo(30 + 100);
  }

  @Test
  void refusesRowsOfOtherFeatures() throws IOException {
    Trees trees = Trees.read(new ByteArrayInputStream(twoTrees()));
    assertThatThrownBy(() -> trees.of(row("steam", 1, "heat", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAFileThatWasChanged() throws IOException {
    byte[] file = twoTrees();
    file[file.length - 6] ^= 1;
    assertThatThrownBy(() -> Trees.read(new ByteArrayInputStream(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("changed");
  }

  private static Row row(String a, double x, String b, double y) {
    return new Row(Row.newNames()).put(a, x).put(b, y);
  }

  /** heat at most 1 is 10; else steam at most 2 is 20, above 30. And a tree that says 100. */
  private static byte[] twoTrees() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0x53545231);
    out.writeShort(2);
    out.writeUTF("heat");
    out.writeUTF("steam");
    out.writeShort(2);
    out.writeByte(2);
    split(out, 0, 1, ~0, 1);
    split(out, 1, 2, ~1, ~2);
    for (float leaf : new float[] {10, 20, 30}) {
      out.writeFloat(leaf);
    }
    out.writeByte(0);
    out.writeFloat(100);
    CRC32 sum = new CRC32();
    sum.update(bytes.toByteArray());
    out.writeInt((int) sum.getValue());
    return bytes.toByteArray();
  }

  private static void split(DataOutputStream out, int feature, float threshold, int left, int right)
      throws IOException {
    out.writeByte(feature);
    out.writeFloat(threshold);
    out.writeByte(left);
    out.writeByte(right);
  }
}
