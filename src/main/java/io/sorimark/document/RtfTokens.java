package io.sorimark.document;

import java.io.IOException;
import java.util.OptionalInt;

/** Takes an RTF file apart: groups, words such as {@code \fs20}, and bytes of text. */
final class RtfTokens {

  /** What is told of each piece, in the order of the file. */
  interface Taker {
    void open() throws IOException;

    void close();

    /** A control word, or the sign of a control symbol: {@code par}, {@code *}. */
    void word(String name, OptionalInt number);

    /** A byte of text, in the code page that holds there. */
    void text(int octet);
  }

  private static final int LONGEST_WORD = 32;
  private static final int MOST_DIGITS = 9;

  private final byte[] bytes;
  private final Taker taker;
  private int at;

  private RtfTokens(byte[] bytes, Taker taker) {
    this.bytes = bytes;
    this.taker = taker;
  }

  static void each(byte[] bytes, Taker taker) throws IOException {
    RtfTokens tokens = new RtfTokens(bytes, taker);
    while (tokens.at < bytes.length) {
      tokens.take(bytes[tokens.at++]);
    }
  }

  private void take(byte octet) throws IOException {
    switch (octet) {
      case '{' -> taker.open();
      case '}' -> taker.close();
      case '\\' -> control();
      case '\r', '\n', 0 -> {} // lines of the file mean nothing
      default -> taker.text(octet & 0xFF);
    }
  }

  private void control() {
    if (isLetter(at)) {
      word();
    } else if (at < bytes.length) {
      symbol(bytes[at++]);
    }
  }

  private void word() {
    int start = at;
    while (isLetter(at) && at - start < LONGEST_WORD) {
      at++;
    }
    StringBuilder name = new StringBuilder();
    for (int i = start; i < at; i++) {
      name.append((char) bytes[i]);
    }
    OptionalInt number = number();
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    if (name.toString().equals("bin")) {
      at += Math.clamp(number.orElse(0), 0, bytes.length - at);
    } else {
      taker.word(name.toString(), number);
    }
  }

  private OptionalInt number() {
    boolean negative = at + 1 < bytes.length && bytes[at] == '-' && isDigit(at + 1);
    at += negative ? 1 : 0;
    int start = at;
    int value = 0;
    while (isDigit(at) && at - start < MOST_DIGITS) {
      value = value * 10 + bytes[at++] - '0';
    }
    return at == start ? OptionalInt.empty() : OptionalInt.of(negative ? -value : value);
  }

  private void symbol(byte sign) {
    switch (sign) {
      case '\'' -> octet();
      case '\\', '{', '}' -> taker.text(sign);
      case '\r', '\n' -> taker.word("par", OptionalInt.empty());
      default -> taker.word(String.valueOf((char) (sign & 0xFF)), OptionalInt.empty());
    }
  }

  private void octet() {
    int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
    int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
    if (high >= 0 && low >= 0) {
      at += 2;
      taker.text(high << 4 | low);
    }
  }

  private boolean isLetter(int i) {
    return i < bytes.length && (bytes[i] | 0x20) >= 'a' && (bytes[i] | 0x20) <= 'z';
  }

  private boolean isDigit(int i) {
    return i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9';
  }
}
