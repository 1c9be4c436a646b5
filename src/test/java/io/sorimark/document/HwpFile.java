package io.sorimark.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes an HWP 5 file as it must not be: all its sections, and what tells of shapes, name the same
 * sectors, each with a length of its own.
 */
final class HwpFile {

  private static final int SECTOR = 512;
  private static final int ENTRY = 128;
  private static final int DATA = 2; // after the table and the header of the document
  private static final int END = -2;

  private HwpFile() {}

  /**
   * Makes one.
   *
   * @param lengths of the stream of shapes and of the sections
   */
  static byte[] of(boolean packed, byte[] body, int... lengths) {
    int sectors = (body.length + SECTOR - 1) / SECTOR;
    int directory = DATA + sectors;
    int entries = lengths.length + 3;
    int directorySectors = (entries * ENTRY + SECTOR - 1) / SECTOR;
    ByteBuffer file =
        ByteBuffer.allocate((1 + directory + directorySectors) * SECTOR)
            .order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0, 0xE11AB1A1E011CFD0L).putShort(0x1E, (short) 9).putShort(0x20, (short) 6);
    file.putInt(0x30, directory).putInt(0x3C, END).putInt(0x44, END);
    for (int at = 0x50; at < SECTOR; at += Integer.BYTES) {
      file.putInt(at, -1);
    }
    for (int at = DATA; at < directory + directorySectors; at++) {
      boolean last = at == directory - 1 || at == directory + directorySectors - 1;
      file.putInt(SECTOR + at * Integer.BYTES, last ? END : at + 1);
    }
    file.putInt(SECTOR, END).putInt(SECTOR + Integer.BYTES, END);
    file.put(2 * SECTOR, "HWP Document File".getBytes(StandardCharsets.US_ASCII));
    file.put(2 * SECTOR + 36, (byte) (packed ? 1 : 0)).put((1 + DATA) * SECTOR, body);
    int at = (1 + directory) * SECTOR;
    entry(file, at, "Root Entry", 5, -1, 1, END, 0);
    entry(file, at + ENTRY, "FileHeader", 2, 2, -1, 1, 256);
    entry(file, at + 2 * ENTRY, "BodyText", 1, lengths.length + 2, 3, 0, 0);
    for (int i = 1; i < lengths.length; i++) {
      int next = i + 1 < lengths.length ? i + 3 : -1;
      entry(file, at + (i + 2) * ENTRY, "Section" + (i - 1), 2, next, -1, DATA, lengths[i]);
    }
    entry(file, at + (lengths.length + 2) * ENTRY, "DocInfo", 2, -1, -1, DATA, lengths[0]);
    return file.array();
  }

  private static void entry(
      ByteBuffer file, int at, String name, int kind, int next, int child, int first, int length) {
    file.put(at, name.getBytes(StandardCharsets.UTF_16LE));
    file.putShort(at + 0x40, (short) (2 * name.length() + 2)).put(at + 0x42, (byte) kind);
    file.putInt(at + 0x44, -1).putInt(at + 0x48, next).putInt(at + 0x4C, child);
    file.putInt(at + 0x74, first).putInt(at + 0x78, length);
  }

  /** Paragraphs as records. */
  static byte[] paragraphs(List<String> texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String text : texts) {
      byte[] signs = text.getBytes(StandardCharsets.UTF_16LE);
      ByteBuffer head = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      out.writeBytes(head.putInt(67 | signs.length << 20).array());
      out.writeBytes(signs);
    }
    return out.toByteArray();
  }

  static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflating =
        new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      deflating.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
