package io.sorimark.tags;

import io.sorimark.model.TranscriptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A frame of an ID3v2 tag, or one inside a chapter.
 *
 * @param id four characters, three in version 2.2
 * @param flags as they stand in the header; their meaning depends on the version
 * @param raw what follows the header, as it stands in the file
 */
record Id3Frame(String id, int flags, Bytes raw) {

  /** Far above any file; one with more is made to harm. */
  private static final int MOST_FRAMES = 100_000;

  private static final int V24_GROUPED = 0x40;
  private static final int V24_COMPRESSED_OR_ENCRYPTED = 0x0c;
  static final int V24_UNSYNCHRONISED = 0x02;
  private static final int V24_HAS_LENGTH = 0x01;

  private static final int V23_COMPRESSED_OR_ENCRYPTED = 0xc0;
  private static final int V23_GROUPED = 0x20;

  static Id3Frame of(String id, Bytes content) {
    return new Id3Frame(id, 0, content);
  }

  /** The frame's content proper; empty if it is compressed or encrypted. */
  Optional<Bytes> content(int version) throws TranscriptException {
    if (version < 4) {
      boolean plain = (flags & V23_COMPRESSED_OR_ENCRYPTED) == 0;
      return plain ? Optional.of(skip((flags & V23_GROUPED) != 0 ? 1 : 0)) : Optional.empty();
    }
    if ((flags & V24_COMPRESSED_OR_ENCRYPTED) != 0) {
      return Optional.empty();
    }
    int head = ((flags & V24_GROUPED) != 0 ? 1 : 0) + ((flags & V24_HAS_LENGTH) != 0 ? 4 : 0);
    Bytes content = skip(head);
    return Optional.of((flags & V24_UNSYNCHRONISED) != 0 ? Id3Tag.synchronise(content) : content);
  }

  boolean isGrouped(int version) {
    return version < 4 ? (flags & V23_GROUPED) != 0 : (flags & V24_GROUPED) != 0;
  }

  private Bytes skip(int head) throws TranscriptException {
    Cursor cursor = raw.read("frame " + id);
    cursor.take(head);
    return cursor.rest();
  }

  /**
   * All frames up to the end or to the padding. Version 2.4 counts sizes in bytes of seven bits;
   * iTunes, and mp3agic in chapters, wrote plain numbers there all the same, so that reading is
   * taken if only it comes out even.
   */
  static List<Id3Frame> all(Bytes bytes, int version) throws TranscriptException {
    if (version < 4) {
      return walk(bytes, version, false).frames;
    }
    Optional<Walk> proper = tryWalk(bytes, true);
    if (proper.isPresent() && proper.get().isEven) {
      return proper.get().frames;
    }
    Optional<Walk> plain = tryWalk(bytes, false);
    if (plain.isPresent() && plain.get().isEven) {
      return plain.get().frames;
    }
    return walk(bytes, version, true).frames;
  }

  /**
   * @param isEven whether after the frames come the end or zeros alone
   */
  private record Walk(List<Id3Frame> frames, boolean isEven) {}

  private static Optional<Walk> tryWalk(Bytes bytes, boolean sevenBits) {
    try {
      return Optional.of(walk(bytes, 4, sevenBits));
    } catch (TranscriptException broken) {
      return Optional.empty();
    }
  }

  private static Walk walk(Bytes bytes, int version, boolean sevenBits) throws TranscriptException {
    List<Id3Frame> frames = new ArrayList<>();
    Cursor cursor = bytes.read("the ID3 tag");
    int headerLength = version == 2 ? 6 : 10;
    while (cursor.left() >= headerLength && bytes.at(cursor.position()) != 0) {
      frames.add(version == 2 ? short22(cursor) : next(cursor, sevenBits));
      if (frames.size() > MOST_FRAMES) {
        throw cursor.broken("more frames than can be");
      }
    }
    return new Walk(List.copyOf(frames), isZero(cursor.rest()));
  }

  private static Id3Frame short22(Cursor cursor) throws TranscriptException {
    String id = id(cursor, 3);
    return new Id3Frame(id, 0, cursor.take(cursor.u24()));
  }

  private static Id3Frame next(Cursor cursor, boolean sevenBits) throws TranscriptException {
    String id = id(cursor, 4);
    long size = sevenBits ? sevenBits(cursor) : cursor.u32();
    int flags = cursor.u16();
    return new Id3Frame(id, flags, cursor.take(size));
  }

  /** A blank ends the names of some that iTunes made of names of version 2.2. */
  private static String id(Cursor cursor, int length) throws TranscriptException {
    String id = cursor.latin1(length);
    if (!id.matches("[A-Z][A-Z0-9]+ ?")) {
      throw cursor.broken("a frame should begin");
    }
    return id;
  }

  /** A number of 28 bits in four bytes whose first bit is never set. */
  static long sevenBits(Cursor cursor) throws TranscriptException {
    long number = cursor.u32();
    if ((number & 0x80808080L) != 0) {
      throw cursor.broken("not a size");
    }
    return (number & 0x7f)
        | (number & 0x7f00) >> 1
        | (number & 0x7f0000) >> 2
        | (number & 0x7f000000) >> 3;
  }

  static long asSevenBits(long number) {
    return (number & 0x7f)
        | (number & 0x3f80) << 1
        | (number & 0x1fc000) << 2
        | (number & 0xfe00000) << 3;
  }

  private static boolean isZero(Bytes bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      if (bytes.at(i) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Frames one after the other, as version 2.3 or 2.4 has them. */
  static Bytes encode(List<Id3Frame> frames, int version) {
    Bytes.Builder out = new Bytes.Builder();
    for (Id3Frame frame : frames) {
      int size = frame.raw.length();
      out.latin1(frame.id).u32(version == 4 ? asSevenBits(size) : size);
      out.u16(frame.flags).add(frame.raw);
    }
    return out.build();
  }
}
