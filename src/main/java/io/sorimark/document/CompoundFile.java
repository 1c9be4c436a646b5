package io.sorimark.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Streams of a file system in a file (Microsoft's specification [MS-CFB]), as HWP 5 and old Office
 * programs write them: sectors that are chained by tables, and a tree of names.
 */
final class CompoundFile {

  private static final long SIGNATURE = 0xE11AB1A1E011CFD0L;
  private static final int HEADER = 512;
  private static final int ENTRY = 128;
  private static final int NONE = -1;
  private static final int STORAGE = 1;
  private static final int STREAM = 2;

  private final byte[] bytes;
  private final ByteBuffer file;
  private final int sector;
  private final int smallSector;

  private CompoundFile(byte[] bytes) {
    this.bytes = bytes;
    this.file = little(bytes);
    this.sector = 1 << file.getShort(0x1E);
    this.smallSector = 1 << file.getShort(0x20);
  }

  /**
   * The streams that are wanted, by their path: {@code BodyText/Section0}.
   *
   * @param mostBytes of all of them together, since several may name the same sectors
   */
  static Map<String, byte[]> streams(byte[] bytes, int mostBytes, Predicate<String> wanted)
      throws IOException {
    ByteBuffer file = little(bytes);
    if (bytes.length < HEADER || file.getLong(0) != SIGNATURE) {
      throw new IOException("no compound file");
    }
    int shift = file.getShort(0x1E);
    if ((shift != 9 && shift != 12) || file.getShort(0x20) != 6) {
      throw new IOException("it is damaged: its header makes no sense");
    }
    return new CompoundFile(bytes).streams(mostBytes, wanted);
  }

  private Map<String, byte[]> streams(int mostBytes, Predicate<String> wanted) throws IOException {
    ByteBuffer table = little(sectors(tables()));
    ByteBuffer directory = little(sectors(chain(file.getInt(0x30), table)));
    ByteBuffer smallTable = little(sectors(chain(file.getInt(0x3C), table)));
    byte[] small = sectors(chain(entry(directory, 0).getInt(0x74), table));
    Map<String, ByteBuffer> entries = entries(directory);
    entries.keySet().removeIf(wanted.negate());
    Map<String, byte[]> streams = new TreeMap<>();
    int left = mostBytes;
    for (var stream : entries.entrySet()) {
      int first = stream.getValue().getInt(0x74);
      int length = Math.max(0, stream.getValue().getInt(0x78));
      int most = Math.min(length, left + 1);
      byte[] read =
          length < file.getInt(0x38)
              ? pieces(small, chain(first, smallTable, most / smallSector + 1), smallSector, 0)
              : sectors(chain(first, table, most / sector + 1));
      byte[] cut = Arrays.copyOf(read, Math.min(most, read.length));
      if (cut.length > left) {
        throw new IOException("it unpacks to more than " + (mostBytes >> 20) + " MB");
      }
      left -= cut.length;
      streams.put(stream.getKey(), cut);
    }
    return streams;
  }

  /** The sectors that hold the table of sectors: a hundred are named in front, others in chain. */
  private Iterable<Integer> tables() throws IOException {
    Set<Integer> tables = new LinkedHashSet<>();
    for (int at = 0x4C; at < HEADER; at += Integer.BYTES) {
      tables.add(file.getInt(at));
    }
    Set<Integer> seen = new HashSet<>();
    int more = file.getInt(0x44);
    while (isSector(more) && seen.add(more)) {
      int end = offset(more) + sector - Integer.BYTES;
      for (int at = offset(more); at < end; at += Integer.BYTES) {
        tables.add(file.getInt(at));
      }
      more = file.getInt(end);
    }
    tables.removeIf(number -> !isSector(number));
    return tables;
  }

  private static Iterable<Integer> chain(int first, ByteBuffer table) throws IOException {
    return chain(first, table, Integer.MAX_VALUE);
  }

  private static Iterable<Integer> chain(int first, ByteBuffer table, int most) throws IOException {
    Set<Integer> chain = new LinkedHashSet<>();
    int at = first;
    while (chain.size() < most && at >= 0 && at < table.limit() / Integer.BYTES) {
      if (!chain.add(at)) {
        throw new IOException("its sectors run in a circle");
      }
      at = table.getInt(at * Integer.BYTES);
    }
    return chain;
  }

  /** Streams of all folders, whose names are trees of their own. */
  private static Map<String, ByteBuffer> entries(ByteBuffer directory) throws IOException {
    record Place(String folder, int entry) {}
    Map<String, ByteBuffer> streams = new TreeMap<>();
    Deque<Place> open = new ArrayDeque<>();
    Set<Integer> seen = new HashSet<>();
    open.push(new Place("", entry(directory, 0).getInt(0x4C)));
    while (!open.isEmpty()) {
      Place place = open.pop();
      if (place.entry == NONE || !seen.add(place.entry)) {
        continue;
      }
      ByteBuffer entry = entry(directory, place.entry);
      String path = place.folder + name(entry);
      open.push(new Place(place.folder, entry.getInt(0x44)));
      open.push(new Place(place.folder, entry.getInt(0x48)));
      if (entry.get(0x42) == STORAGE) {
        open.push(new Place(path + "/", entry.getInt(0x4C)));
      } else if (entry.get(0x42) == STREAM) {
        streams.put(path, entry);
      }
    }
    return streams;
  }

  private static ByteBuffer entry(ByteBuffer directory, int number) throws IOException {
    if (number < 0 || number >= directory.limit() / ENTRY) {
      throw new IOException("its directory breaks off");
    }
    return directory.slice(number * ENTRY, ENTRY).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String name(ByteBuffer entry) {
    byte[] name = new byte[Math.clamp(entry.getShort(0x40) - 2, 0, 62)];
    entry.get(0, name);
    return new String(name, StandardCharsets.UTF_16LE);
  }

  private byte[] sectors(Iterable<Integer> numbers) {
    return pieces(bytes, numbers, sector, sector);
  }

  private static byte[] pieces(byte[] from, Iterable<Integer> numbers, int size, int offset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int number : numbers) {
      long start = offset + (long) number * size;
      if (start < from.length) {
        out.write(from, (int) start, (int) Math.min(size, from.length - start));
      }
    }
    return out.toByteArray();
  }

  private boolean isSector(int number) {
    return number >= 0 && (number + 2L) * sector <= file.limit();
  }

  private int offset(int number) {
    return (number + 1) * sector;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
