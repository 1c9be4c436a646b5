package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Ogg with Opus, Vorbis or FLAC in it: chapters stand in the comment packet, the second of the
 * stream. Pages of audio keep their content; if the comments take more or fewer pages than before,
 * pages are numbered anew. Of streams one after the other the first is meant.
 */
final class OggChapters {

  private OggChapters() {}

  /**
   * @param ours the header pages after the first, by place
   * @param packets what those pages hold, comments first
   * @param end where audio begins
   */
  private record Head(Codec codec, List<Placed> ours, List<Bytes> packets, long end) {

    OggPage first() {
      return ours.getFirst().page;
    }
  }

  private record Placed(long at, OggPage page) {}

  /** What the streams begin with, their comments begin with, and how many headers follow. */
  private enum Codec {
    OPUS("OpusHead", "OpusTags", 1),
    VORBIS("\u0001vorbis", "\u0003vorbis", 2),
    /** A comment block of FLAC, whose header tells its length. */
    FLAC("\u007fFLAC", "", 1);

    private final String first;
    private final String comment;
    private final int headers;

    Codec(String first, String comment, int headers) {
      this.first = first;
      this.comment = comment;
      this.headers = headers;
    }
  }

  static boolean matches(AudioFile file) throws IOException {
    return file.upTo(0, 4).startsWith(OggPage.MAGIC);
  }

  static List<Chapter> read(AudioFile file) throws IOException, TranscriptException {
    Head head = head(file);
    return comment(head).chapters();
  }

  private static Head head(AudioFile file) throws IOException, TranscriptException {
    long at = 0;
    while (true) {
      OggPage page = OggPage.read(file, at);
      at += page.length();
      for (Codec codec : Codec.values()) {
        if (page.body().startsWith(codec.first)) {
          return head(file, at, codec, page.serial());
        }
      }
      if (!page.is(OggPage.FIRST)) {
        throw new TranscriptException("the Ogg file has no stream of Opus, Vorbis or FLAC");
      }
    }
  }

  /** Reads on to where the headers have ended, which is where a page has. */
  private static Head head(AudioFile file, long from, Codec codec, long serial)
      throws IOException, TranscriptException {
    List<Placed> ours = new ArrayList<>();
    Packets packets = new Packets();
    long at = from;
    while (packets.isOpen || packets.done.size() < codec.headers) {
      OggPage page = OggPage.read(file, at);
      if (page.serial() == serial) {
        ours.add(new Placed(at, page));
        packets.add(page);
      }
      at += page.length();
      boolean isAudio = page.serial() == serial && page.granule() != 0 && page.granule() != -1;
      if (isAudio || at - from > AudioFile.MOST_AT_ONCE) {
        throw new TranscriptException("the Ogg file is broken: its headers do not end");
      }
    }
    return new Head(codec, ours, packets.done, at);
  }

  /** Puts packets together of the pages that hold them. */
  private static final class Packets {
    private final List<Bytes> done = new ArrayList<>();
    private Bytes.Builder packet = new Bytes.Builder();
    private boolean isOpen;

    void add(OggPage page) {
      int at = 0;
      for (int i = 0; i < page.lacing().length(); i++) {
        int length = page.lacing().at(i);
        packet.add(page.body().slice(at, at + length));
        at += length;
        isOpen = length == 255;
        if (!isOpen) {
          done.add(packet.build());
          packet = new Bytes.Builder();
        }
      }
    }
  }

  private static VorbisComment comment(Head head) throws TranscriptException {
    Cursor cursor = head.packets.getFirst().read("the comment of the Ogg file");
    if (head.codec == Codec.FLAC) {
      boolean isComment = (cursor.u8() & 0x7f) == 4;
      Bytes block = cursor.take(cursor.u24());
      if (isComment) {
        return VorbisComment.read(block.read("the comment of the Ogg file"));
      }
    } else if (cursor.latin1(head.codec.comment.length()).equals(head.codec.comment)) {
      return VorbisComment.read(cursor);
    }
    throw new TranscriptException("the Ogg file is broken: no comments follow its first page");
  }

  static void write(AudioFile file, List<Chapter> chapters, WritableByteChannel out)
      throws IOException, TranscriptException {
    Head head = head(file);
    List<Bytes> packets = new ArrayList<>(head.packets);
    packets.set(0, packet(head, comment(head).with(chapters).encoded()));
    OggPage first = head.first();
    List<OggPage> pages = OggPage.paged(packets, first.serial(), first.sequence());
    file.copy(0, head.ours.getFirst().at, out);
    for (OggPage page : pages) {
      AudioFile.write(page.encoded(), out);
    }
    copyOthers(file, head, out);
    copyAudio(file, head, pages.size() - head.ours.size(), out);
  }

  private static Bytes packet(Head head, Bytes comment) throws TranscriptException {
    Bytes.Builder out = new Bytes.Builder().latin1(head.codec.comment);
    if (head.codec == Codec.FLAC) {
      if (comment.length() >= 1 << 24) {
        throw new TranscriptException("the comments would become larger than FLAC allows");
      }
      out.u8(head.packets.getFirst().at(0)).u24(comment.length());
    }
    return out.add(comment).build();
  }

  /** Pages of other streams that stand between our headers. */
  private static void copyOthers(AudioFile file, Head head, WritableByteChannel out)
      throws IOException {
    long at = head.ours.getFirst().at;
    for (Placed ours : head.ours) {
      file.copy(at, ours.at, out);
      at = ours.at + ours.page.length();
    }
    file.copy(at, head.end, out);
  }

  private static void copyAudio(AudioFile file, Head head, long shift, WritableByteChannel out)
      throws IOException, TranscriptException {
    long at = head.end;
    boolean isOver = shift == 0;
    while (!isOver && at < file.size()) {
      OggPage page = OggPage.read(file, at);
      boolean isOurs = page.serial() == head.first().serial();
      AudioFile.write((isOurs ? page.shifted(shift) : page).encoded(), out);
      at += page.length();
      isOver = isOurs && page.is(OggPage.LAST);
    }
    file.copy(at, file.size(), out);
  }
}
