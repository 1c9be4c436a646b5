package io.sorimark.format;

import io.sorimark.reading.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * UTF-8 characters that were cut in pieces between cues, put together again. whisper.cpp recognizes
 * bytes: a Korean syllable may have its first byte in one segment and the other two in the next,
 * and the program writes both as they are, in every format that it has.
 *
 * <p>A character is joined only when all that stands between its pieces is ASCII with a line end in
 * it (the frame of the next cue) and the pieces make exactly one character. It then stands in the
 * cue that it begins in. Lines keep their numbers.
 */
final class SplitCharacters {

  /** Bytes {@code [from, to)} that carry on a character. */
  private record Piece(int from, int to) {

    int length() {
      return to - from;
    }
  }

  /** The longest frame between two pieces: whisper.cpp's JSON needs some 200 bytes. */
  private static final int LONGEST_FRAME = 1000;

  private final byte[] bytes;
  private final List<Place> places = new ArrayList<>();

  private SplitCharacters(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Joins what is split, in a copy. */
  static SplitCharacters join(byte[] bytes) {
    SplitCharacters joined = new SplitCharacters(bytes.clone());
    joined.joinAll();
    return joined;
  }

  /** The same bytes, nothing joined. */
  static SplitCharacters leave(byte[] bytes) {
    return new SplitCharacters(bytes);
  }

  /** The bytes with whole characters. */
  byte[] bytes() {
    return bytes;
  }

  /** Where characters were joined, in order. */
  List<Place> places() {
    return Collections.unmodifiableList(places);
  }

  private void joinAll() {
    int line = 0;
    int lineStart = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (isLineEnd(i)) {
        line++;
        lineStart = i + 1;
      } else if (lengthAt(i) > 1 && joinAt(i)) {
        String before = new String(bytes, lineStart, i - lineStart, StandardCharsets.UTF_8);
        places.add(new Place(line, before.length()));
      }
    }
  }

  /** Completes the character that begins here, if it is in pieces. */
  private boolean joinAt(int start) {
    int length = lengthAt(start);
    int end = continuationsFrom(start + 1);
    List<Piece> pieces = new ArrayList<>();
    int missing = length - (end - start);
    int at = end;
    while (missing > 0) {
      Optional<Piece> next = pieceAfter(at);
      if (next.isEmpty() || next.get().length() > missing) {
        return false;
      }
      pieces.add(next.get());
      missing -= next.get().length();
      at = next.get().to();
    }
    return !pieces.isEmpty() && gather(start, end, pieces);
  }

  /** The bytes that carry on a character, behind nothing but the frame of the next cue. */
  private Optional<Piece> pieceAfter(int from) {
    boolean crossesLine = false;
    int last = Math.min(bytes.length, from + LONGEST_FRAME);
    for (int i = from; i < last; i++) {
      crossesLine |= isLineEnd(i);
      if (bytes[i] < 0) {
        return crossesLine && isContinuation(i)
            ? Optional.of(new Piece(i, continuationsFrom(i)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Moves the pieces up to the beginning of their character, unless that makes none. */
  private boolean gather(int start, int end, List<Piece> pieces) {
    byte[] character = Arrays.copyOfRange(bytes, start, start + lengthAt(start));
    int at = end - start;
    for (Piece piece : pieces) {
      System.arraycopy(bytes, piece.from(), character, at, piece.length());
      at += piece.length();
    }
    if (new String(character, StandardCharsets.UTF_8).indexOf('\ufffd') >= 0) {
      return false;
    }
    int to = end;
    for (Piece piece : pieces) {
      System.arraycopy(bytes, to, bytes, to + piece.length(), piece.from() - to);
      to += piece.length();
    }
    System.arraycopy(character, 0, bytes, start, character.length);
    return true;
  }

  private boolean isLineEnd(int at) {
    return bytes[at] == '\n'
        || (bytes[at] == '\r' && (at + 1 == bytes.length || bytes[at + 1] != '\n'));
  }

  private int continuationsFrom(int from) {
    int at = from;
    while (at < bytes.length && isContinuation(at)) {
      at++;
    }
    return at;
  }

  private boolean isContinuation(int at) {
    return (bytes[at] & 0xC0) == 0x80;
  }

  /** How many bytes the character takes that begins here; 1 when none does. */
  private int lengthAt(int at) {
    int lead = bytes[at] & 0xFF;
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 1;
  }
}
