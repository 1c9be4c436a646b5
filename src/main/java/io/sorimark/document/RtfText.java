package io.sorimark.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text that comes in bytes of changing code pages, and in characters. Bytes are decoded together,
 * since half a character may be written as {@code \'b0} and the other half as a letter.
 */
final class RtfText {

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private Charset charset = StandardCharsets.US_ASCII;

  void add(int octet, Charset codePage) {
    if (!codePage.equals(charset)) {
      decode();
      charset = codePage;
    }
    pending.write(octet);
  }

  void add(CharSequence some) {
    decode();
    text.append(some);
  }

  int length() {
    decode();
    return text.length();
  }

  /** What is there from that place on. */
  String from(int start) {
    decode();
    return text.substring(Math.min(start, text.length()));
  }

  /** All, which is gone then. */
  String take() {
    String all = from(0);
    text.setLength(0);
    return all;
  }

  private void decode() {
    if (pending.size() > 0) {
      text.append(pending.toString(charset));
      pending.reset();
    }
  }
}
