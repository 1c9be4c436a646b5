package io.sorimark.tags;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.util.List;

/**
 * The ID3v2 tag at the start of a file, versions 2.2 to 2.4, with or without unsynchronisation,
 * extended header, footer and padding.
 *
 * @param version 2, 3 or 4
 * @param length of the whole tag in the file, where the audio begins; 0 when there is none
 */
record Id3Tag(int version, List<Id3Frame> frames, long length) {

  static final int HEADER = 10;

  private static final Id3Tag NONE = new Id3Tag(3, List.of(), 0);

  private static final int UNSYNCHRONISED = 0x80;
  private static final int EXTENDED = 0x40;
  private static final int FOOTER = 0x10;

  /** The largest size that a header can tell. */
  private static final int MOST = (1 << 28) - 1;

  /** Where what follows the tag begins; 0 if there is no tag. */
  static long end(AudioFile file) throws IOException, TranscriptException {
    Bytes header = file.upTo(0, HEADER);
    if (!header.startsWith("ID3") || header.length() < HEADER) {
      return 0;
    }
    Cursor cursor = header.slice(6, HEADER).read("the ID3 header");
    boolean hasFooter = header.at(3) == 4 && (header.at(5) & FOOTER) != 0;
    return HEADER + Id3Frame.sevenBits(cursor) + (hasFooter ? HEADER : 0);
  }

  static Id3Tag read(AudioFile file) throws IOException, TranscriptException {
    long end = end(file);
    if (end == 0) {
      return NONE;
    }
    Bytes all = file.bytes(0, end);
    int version = all.at(3);
    int flags = all.at(5);
    if (version < 2 || version > 4 || (version == 2 && (flags & EXTENDED) != 0)) {
      throw new TranscriptException("the ID3 tag is of an unknown kind, version 2." + version);
    }
    boolean hasFooter = version == 4 && (flags & FOOTER) != 0;
    Bytes body = all.slice(HEADER, all.length() - (hasFooter ? HEADER : 0));
    boolean unsynchronised = (flags & UNSYNCHRONISED) != 0;
    if (unsynchronised && version < 4) {
      body = synchronise(body);
    }
    Bytes content = (flags & EXTENDED) != 0 ? withoutExtension(body, version) : body;
    List<Id3Frame> frames = Id3Frame.all(content, version);
    return new Id3Tag(
        version, unsynchronised && version == 4 ? marked(frames) : frames, all.length());
  }

  private static Bytes withoutExtension(Bytes body, int version) throws TranscriptException {
    Cursor cursor = body.read("the extended ID3 header");
    cursor.take(version == 4 ? Id3Frame.sevenBits(cursor) - 4 : cursor.u32());
    return cursor.rest();
  }

  /** Some writers of version 2.4 say so for the tag and forget it in its frames. */
  private static List<Id3Frame> marked(List<Id3Frame> frames) {
    return frames.stream()
        .map(frame ->
            new Id3Frame(frame.id(), frame.flags() | Id3Frame.V24_UNSYNCHRONISED, frame.raw()))
        .toList();
  }

  /** Takes away the zero that unsynchronisation puts after each FF. */
  static Bytes synchronise(Bytes bytes) {
    Bytes.Builder out = new Bytes.Builder();
    for (int i = 0; i < bytes.length(); i++) {
      out.u8(bytes.at(i));
      boolean stuffed = bytes.at(i) == 0xff && i + 1 < bytes.length() && bytes.at(i + 1) == 0;
      i += stuffed ? 1 : 0;
    }
    return out.build();
  }

  /**
   * A tag with these frames.
   *
   * @param least how long it shall be at least, filled up with padding
   */
  static Bytes encode(int version, List<Id3Frame> frames, long least) throws TranscriptException {
    Bytes body = Id3Frame.encode(frames, version);
    long size = Math.max(body.length(), least - HEADER);
    if (size > MOST) {
      throw new TranscriptException("the tag would become larger than ID3 allows");
    }
    return new Bytes.Builder()
        .latin1("ID3")
        .u8(version)
        .u16(0)
        .u32(Id3Frame.asSevenBits(size))
        .add(body)
        .zeros((int) size - body.length())
        .build();
  }
}
