package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * FLAC: chapters stand in the comment block before the audio. Padding is taken for them if it
 * suffices, else the audio moves. An ID3v2 tag before it all stays.
 */
final class FlacChapters {

  private static final String MAGIC = "fLaC";

  private static final int LAST = 0x80;
  private static final int PADDING = 1;
  private static final int COMMENT = 4;
  private static final int MOST_BLOCK_BYTES = (1 << 24) - 1;

  private record Block(int type, Bytes body) {}

  /**
   * @param audioAt where the blocks have ended
   */
  private record Head(long from, List<Block> blocks, long audioAt) {}

  private FlacChapters() {}

  static boolean matches(AudioFile file) throws IOException {
    try {
      return file.upTo(Id3Tag.end(file), 4).startsWith(MAGIC);
    } catch (TranscriptException brokenTag) {
      return false;
    }
  }

  static List<Chapter> read(AudioFile file) throws IOException, TranscriptException {
    return comment(head(file).blocks).chapters();
  }

  private static Head head(AudioFile file) throws IOException, TranscriptException {
    long from = Id3Tag.end(file);
    long at = from + MAGIC.length();
    List<Block> blocks = new ArrayList<>();
    while (true) {
      Cursor header = file.bytes(at, 4).read("the FLAC header");
      int type = header.u8();
      int length = header.u24();
      blocks.add(new Block(type & ~LAST, file.bytes(at + 4, length)));
      at += 4 + length;
      if ((type & LAST) != 0) {
        return new Head(from, blocks, at);
      }
      if (at - from > AudioFile.MOST_AT_ONCE) {
        throw new TranscriptException("the FLAC header is too large to be one");
      }
    }
  }

  private static VorbisComment comment(List<Block> blocks) throws TranscriptException {
    for (Block block : blocks) {
      if (block.type == COMMENT) {
        return VorbisComment.read(block.body.read("the FLAC comment"));
      }
    }
    Bytes vendor = Bytes.of("Sorimark", StandardCharsets.UTF_8);
    return new VorbisComment(vendor, List.of(), Bytes.EMPTY);
  }

  static void write(AudioFile file, List<Chapter> chapters, WritableByteChannel out)
      throws IOException, TranscriptException {
    Head head = head(file);
    Bytes comment = comment(head.blocks).with(chapters).encoded();
    if (comment.length() > MOST_BLOCK_BYTES) {
      throw new TranscriptException("the comments would become larger than FLAC allows");
    }
    List<Block> blocks = replaced(head.blocks, new Block(COMMENT, comment));
    file.copy(0, head.from + MAGIC.length(), out);
    AudioFile.write(encoded(fitted(blocks, length(head.blocks))), out);
    file.copy(head.audioAt, file.size(), out);
  }

  /** The first comment block, or one right after the block about the stream. */
  private static List<Block> replaced(List<Block> blocks, Block comment) {
    List<Block> all = new ArrayList<>(blocks);
    int at = 0;
    while (at < all.size() && all.get(at).type != COMMENT) {
      at++;
    }
    if (at < all.size()) {
      all.set(at, comment);
    } else {
      all.add(1, comment);
    }
    return all;
  }

  /** With more or less padding, so that the audio stays where it was, if that can be. */
  private static List<Block> fitted(List<Block> blocks, int length) {
    List<Block> all = new ArrayList<>(blocks);
    for (int i = 0; i < all.size(); i++) {
      int fitting = all.get(i).body.length() + length - length(blocks);
      if (all.get(i).type == PADDING && fitting >= 0 && fitting <= MOST_BLOCK_BYTES) {
        all.set(i, new Block(PADDING, Bytes.of(new byte[fitting])));
        return all;
      }
    }
    return all;
  }

  private static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> 4 + block.body.length()).sum();
  }

  private static Bytes encoded(List<Block> blocks) {
    Bytes.Builder out = new Bytes.Builder();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean isLast = i + 1 == blocks.size();
      out.u8(block.type | (isLast ? LAST : 0)).u24(block.body.length()).add(block.body);
    }
    return out.build();
  }
}
