package io.sorimark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils files in the ways that disks, editors, downloads and malice do; the same for a seed. */
public final class Mutator {

  /** What breaks parsers: marks of every format, numbers beyond belief, broken characters. */
  private static final List<byte[]> POISON =
      List.of(
          utf8("-->"),
          utf8("<"),
          utf8(">"),
          utf8("</"),
          utf8("<v "),
          utf8("<00:00:00.000>"),
          utf8("&"),
          utf8("&#x110000;"),
          utf8("&#0;"),
          utf8("]]>"),
          utf8("<!--"),
          utf8("{"),
          utf8("}"),
          utf8("["),
          utf8("]"),
          utf8("\""),
          utf8("\\"),
          utf8("\\u"),
          utf8("\\ud800"),
          utf8(","),
          utf8(":"),
          utf8("null"),
          utf8("NaN"),
          utf8("-1"),
          utf8("1e400"),
          utf8("1e-9"),
          utf8("9223372036854775808"),
          utf8("99999999999"),
          utf8("00:99:99,999"),
          utf8("\n\n"),
          utf8("\r"),
          utf8("\t"),
          utf8("\0"),
          utf8("\ufeff"),
          utf8("\u2028"),
          utf8("\u00a0"),
          utf8("WEBVTT"),
          utf8("1\n00:00:01,000 --> 00:00:02,000\n"),
          utf8("%s%n"),
          new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          new byte[] {(byte) 0xff},
          new byte[] {(byte) 0xc3});

  private final Random random;
  private final List<byte[]> others;

  public Mutator(long seed, List<byte[]> others) {
    this.random = new Random(seed);
    this.others = others;
  }

  /** One to eight changes. */
  public byte[] spoil(byte[] file) {
    byte[] spoiled = file;
    for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
      spoiled = change(spoiled);
    }
    return spoiled;
  }

  private byte[] change(byte[] file) {
    int at = random.nextInt(file.length + 1);
    int to = Math.min(file.length, at + 1 + random.nextInt(20));
    return switch (random.nextInt(8)) {
      case 0 -> flipBit(file);
      case 1 -> replace(file, at, to, new byte[0]);
      case 2 -> replace(file, at, at, POISON.get(random.nextInt(POISON.size())));
      case 3 -> replace(file, at, to, POISON.get(random.nextInt(POISON.size())));
      case 4 -> replace(file, at, at, Arrays.copyOfRange(file, at, to));
      case 5 -> replace(file, at, at, pieceOf(others.get(random.nextInt(others.size()))));
      case 6 -> Arrays.copyOf(file, at);
      default -> moveLines(file);
    };
  }

  private byte[] flipBit(byte[] file) {
    byte[] flipped = file.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] pieceOf(byte[] other) {
    int from = random.nextInt(other.length + 1);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(400)));
  }

  /** Swaps two lines, or says one twice. */
  private byte[] moveLines(byte[] file) {
    List<byte[]> lines = lines(file);
    int one = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    if (random.nextBoolean()) {
      Collections.swap(lines, one, other);
    } else {
      lines.add(other, lines.get(one));
    }
    return join(lines);
  }

  private static List<byte[]> lines(byte[] file) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == '\n') {
        lines.add(Arrays.copyOfRange(file, start, i + 1));
        start = i + 1;
      }
    }
    lines.add(Arrays.copyOfRange(file, start, file.length));
    return lines;
  }

  private static byte[] join(List<byte[]> pieces) {
    byte[] joined = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, joined, at, piece.length);
      at += piece.length;
    }
    return joined;
  }

  private static byte[] replace(byte[] file, int from, int to, byte[] by) {
    return join(List.of(Arrays.copyOf(file, from), by, Arrays.copyOfRange(file, to, file.length)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
