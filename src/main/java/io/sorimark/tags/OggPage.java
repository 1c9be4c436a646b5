package io.sorimark.tags;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A page of an Ogg stream (RFC 3533).
 *
 * @param granule how far the audio has come; all ones where no packet ends
 * @param serial which of the streams in the file it belongs to
 * @param lacing the lengths of its segments, one byte each; below 255 a packet ends
 */
record OggPage(int flags, long granule, long serial, long sequence, Bytes lacing, Bytes body) {

  static final String MAGIC = "OggS";

  static final int CONTINUED = 1;
  static final int FIRST = 2;
  static final int LAST = 4;

  private static final int HEADER = 27;
  private static final int CHECKSUM_AT = 22;
  private static final int MOST_SEGMENTS = 255;
  private static final int[] CHECKSUMS = checksums();

  /**
   * @throws TranscriptException if no whole page begins there, or its checksum is wrong
   */
  static OggPage read(AudioFile file, long at) throws IOException, TranscriptException {
    Bytes header = file.bytes(at, HEADER);
    if (!header.startsWith(MAGIC) || header.at(4) != 0) {
      throw broken(at, "no page begins there");
    }
    Bytes lacing = file.bytes(at + HEADER, header.at(HEADER - 1));
    Bytes body = file.bytes(at + HEADER + lacing.length(), sum(lacing));
    Cursor cursor = header.slice(5, HEADER).read("an Ogg page");
    OggPage page =
        new OggPage(cursor.u8(), cursor.s64le(), cursor.u32le(), cursor.u32le(), lacing, body);
    if (!page.encoded().slice(CHECKSUM_AT, HEADER).equals(header.slice(CHECKSUM_AT, HEADER))) {
      throw broken(at, "the page's checksum is wrong");
    }
    return page;
  }

  private static TranscriptException broken(long at, String why) {
    return new TranscriptException(
        String.format(Locale.ROOT, "the Ogg file is broken at byte %d: %s", at, why));
  }

  private static int sum(Bytes lacing) {
    int sum = 0;
    for (int i = 0; i < lacing.length(); i++) {
      sum += lacing.at(i);
    }
    return sum;
  }

  /** Packets on as few pages as can be, for headers: none of them has come into the audio. */
  static List<OggPage> paged(List<Bytes> packets, long serial, long sequence) {
    Bytes.Builder segments = new Bytes.Builder();
    Bytes.Builder bodies = new Bytes.Builder();
    for (Bytes packet : packets) {
      for (int left = packet.length(); left >= 255; left -= 255) {
        segments.u8(255);
      }
      segments.u8(packet.length() % 255);
      bodies.add(packet);
    }
    Bytes lacing = segments.build();
    Bytes body = bodies.build();
    List<OggPage> pages = new ArrayList<>();
    int at = 0;
    for (int from = 0; from < lacing.length(); from += MOST_SEGMENTS) {
      Bytes some = lacing.slice(from, Math.min(from + MOST_SEGMENTS, lacing.length()));
      boolean continues = from > 0 && lacing.at(from - 1) == 255;
      Bytes content = body.slice(at, at + sum(some));
      pages.add(
          new OggPage(
              continues ? CONTINUED : 0,
              endsPacket(some) ? 0 : -1,
              serial,
              sequence + pages.size(),
              some,
              content));
      at += content.length();
    }
    return pages;
  }

  private static boolean endsPacket(Bytes lacing) {
    for (int i = 0; i < lacing.length(); i++) {
      if (lacing.at(i) < 255) {
        return true;
      }
    }
    return false;
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }

  int length() {
    return HEADER + lacing.length() + body.length();
  }

  OggPage shifted(long pages) {
    return new OggPage(flags, granule, serial, sequence + pages, lacing, body);
  }

  Bytes encoded() {
    int checksum = checksum(encoded(0));
    return encoded(checksum);
  }

  private Bytes encoded(int checksum) {
    return new Bytes.Builder()
        .latin1(MAGIC)
        .u8(0)
        .u8(flags)
        .u64le(granule)
        .u32le(serial)
        .u32le(sequence)
        .u32le(checksum)
        .u8(lacing.length())
        .add(lacing)
        .add(body)
        .build();
  }

  private static int checksum(Bytes bytes) {
    int checksum = 0;
    for (int i = 0; i < bytes.length(); i++) {
      checksum = checksum << 8 ^ CHECKSUMS[checksum >>> 24 ^ bytes.at(i)];
    }
    return checksum;
  }

  /** Of the polynomial 04C11DB7, first bit first, as Ogg has it; the JDK's CRC-32 is another. */
  private static int[] checksums() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int checksum = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        checksum = checksum << 1 ^ (checksum < 0 ? 0x04c11db7 : 0);
      }
      table[i] = checksum;
    }
    return table;
  }
}
