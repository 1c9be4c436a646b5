package io.sorimark.tags;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in ID3 frames: its encoding is told by a byte, its end by a zero. */
final class Id3Text {

  private static final int LATIN_1 = 0;
  private static final int UTF_16 = 1;
  private static final int UTF_16BE = 2;
  private static final int UTF_8 = 3;

  private Id3Text() {}

  /** The content of a text frame with one text. */
  static Bytes frame(String text, int version) {
    int encoding = encoding(text, version);
    return new Bytes.Builder().u8(encoding).add(encoded(text, encoding)).build();
  }

  /**
   * Latin-1 where it suffices, then what the version knows: little-endian UTF-16 with its mark,
   * which every reader of version 2.3 takes; UTF-8, which is shorter, in version 2.4.
   */
  private static int encoding(String text, int version) {
    boolean isLatin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    return isLatin ? LATIN_1 : version == 4 ? UTF_8 : UTF_16;
  }

  private static Bytes encoded(String text, int encoding) {
    return switch (encoding) {
      case UTF_16 ->
          new Bytes.Builder().u16(0xfffe).add(Bytes.of(text, StandardCharsets.UTF_16LE)).build();
      case UTF_8 -> Bytes.of(text, StandardCharsets.UTF_8);
      default -> Bytes.of(text, StandardCharsets.ISO_8859_1);
    };
  }

  /** The first text of a text frame's content. */
  static String first(Bytes content) {
    return content.length() == 0
        ? ""
        : text(content.slice(1, 1 + end(content, 1, content.at(0))), content.at(0));
  }

  /** How many bytes of a text come before its zero, or before the end. */
  static int end(Bytes content, int from, int encoding) {
    int width = width(encoding);
    int at = from;
    while (at + width <= content.length()
        && (content.at(at) != 0 || content.at(at + width - 1) != 0)) {
      at += width;
    }
    return Math.min(at, content.length()) - from;
  }

  /** How many bytes the zero after a text takes. */
  static int width(int encoding) {
    return encoding == UTF_16 || encoding == UTF_16BE ? 2 : 1;
  }

  static String text(Bytes bytes, int encoding) {
    boolean hasMark = encoding == UTF_16 && bytes.length() >= 2 && isMark(bytes);
    return (hasMark ? bytes.slice(2, bytes.length()) : bytes).text(charset(bytes, encoding));
  }

  /** UTF-16 without its mark is little-endian: Windows programs leave it out. */
  private static Charset charset(Bytes bytes, int encoding) {
    return switch (encoding) {
      case UTF_16 ->
          bytes.startsWith("\u00fe\u00ff") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      case UTF_16BE -> StandardCharsets.UTF_16BE;
      case UTF_8 -> StandardCharsets.UTF_8;
      default -> StandardCharsets.ISO_8859_1;
    };
  }

  private static boolean isMark(Bytes bytes) {
    return bytes.startsWith("\u00fe\u00ff") || bytes.startsWith("\u00ff\u00fe");
  }

  /**
   * The same text in encodings that version 2.3 knows; several texts stay divided by zeros, each
   * with its mark. Empty if it is malformed and so could not be changed without loss.
   */
  static Optional<Bytes> for23(Bytes texts, int encoding) {
    Charset charset = encoding == UTF_8 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(array(texts))).toString();
      String marked = "\ufeff" + text.replace("\0", "\0\ufeff");
      boolean endsInZero = text.endsWith("\0");
      String plain = endsInZero ? marked.substring(0, marked.length() - 1) : marked;
      return Optional.of(Bytes.of(plain, StandardCharsets.UTF_16LE));
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  private static byte[] array(Bytes bytes) {
    byte[] array = new byte[bytes.length()];
    bytes.buffer().get(array);
    return array;
  }
}
