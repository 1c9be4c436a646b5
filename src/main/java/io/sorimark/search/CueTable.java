package io.sorimark.search;

import io.sorimark.model.TimeSpan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * Which cue stands where in the text of a segment, and when, by whom and in which chapter it is
 * said. It is kept as bytes: numbers of seven bits a byte, each as what it adds to the one before.
 *
 * @param first the number of the first cue in its episode
 * @param cues in order, at least one
 */
record CueTable(int first, List<Placed> cues) {

  /**
   * A cue.
   *
   * @param offset where it begins in the text, in UTF-16 units
   */
  record Placed(int offset, TimeSpan span, Optional<String> speaker, Optional<String> chapter) {}

  CueTable {
    cues = List.copyOf(cues);
  }

  /** The number, within the segment, of the cue that this place of the text is in. */
  int at(int offset) {
    int at = 0;
    while (at + 1 < cues.size() && cues.get(at + 1).offset <= offset) {
      at++;
    }
    return at;
  }

  BytesRef bytes() {
    List<String> names = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, first);
      write(out, cues.size());
      int offset = 0;
      long millis = 0;
      for (Placed cue : cues) {
        write(out, cue.offset - offset);
        write(out, zigzag(cue.span.start().toMillis() - millis));
        write(out, cue.span.length().toMillis());
        write(out, number(cue.speaker, names));
        write(out, number(cue.chapter, names));
        offset = cue.offset;
        millis = cue.span.start().toMillis();
      }
      for (String name : names) {
        out.writeUTF(name);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return new BytesRef(bytes.toByteArray());
  }

  static CueTable of(BytesRef bytes) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      int first = (int) read(in);
      long[][] rows = new long[(int) read(in)][5];
      for (long[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          row[i] = read(in);
        }
      }
      List<String> names = new ArrayList<>();
      while (in.available() > 0) {
        names.add(in.readUTF());
      }
      return new CueTable(first, placed(rows, names));
    } catch (IOException broken) {
      throw new UncheckedIOException("a broken table of cues", broken);
    }
  }

  private static List<Placed> placed(long[][] rows, List<String> names) {
    List<Placed> cues = new ArrayList<>(rows.length);
    int offset = 0;
    long millis = 0;
    for (long[] row : rows) {
      offset += (int) row[0];
      millis += (row[1] >>> 1) ^ -(row[1] & 1);
      TimeSpan span = TimeSpan.ofMillis(millis, millis + row[2]);
      cues.add(new Placed(offset, span, name(row[3], names), name(row[4], names)));
    }
    return cues;
  }

  private static Optional<String> name(long number, List<String> names) {
    return number == 0 ? Optional.empty() : Optional.of(names.get((int) number - 1));
  }

  /** From 1; 0 is none. */
  private static int number(Optional<String> name, List<String> names) {
    if (name.isEmpty()) {
      return 0;
    }
    if (!names.contains(name.get())) {
      names.add(name.get());
    }
    return names.indexOf(name.get()) + 1;
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  private static void write(DataOutputStream out, long value) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long read(DataInputStream in) throws IOException {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.readByte();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** When it begins and ends, from the cue at one number to that at another. */
  TimeSpan span(int from, int to) {
    Duration start = cues.get(from).span.start();
    Duration end = start;
    for (Placed cue : cues.subList(from, to + 1)) {
      end = cue.span.end().compareTo(end) > 0 ? cue.span.end() : end;
    }
    return new TimeSpan(start, end);
  }
}
