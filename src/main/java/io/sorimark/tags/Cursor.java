package io.sorimark.tags;

import io.sorimark.model.TranscriptException;
import java.util.Locale;

/** Reads numbers and parts off some bytes, one after the other; they ending too early is told. */
final class Cursor {

  private final Bytes bytes;
  private final String what;
  private int at;

  Cursor(Bytes bytes, String what) {
    this.bytes = bytes;
    this.what = what;
  }

  int position() {
    return at;
  }

  int left() {
    return bytes.length() - at;
  }

  int u8() throws TranscriptException {
    need(1);
    return bytes.at(at++);
  }

  int u16() throws TranscriptException {
    return u8() << 8 | u8();
  }

  int u24() throws TranscriptException {
    return u8() << 16 | u16();
  }

  long u32() throws TranscriptException {
    return (long) u16() << 16 | u16();
  }

  /** Its first bit is the sign. */
  long s64() throws TranscriptException {
    return u32() << 32 | u32();
  }

  int s32() throws TranscriptException {
    return (int) u32();
  }

  long u32le() throws TranscriptException {
    return Integer.toUnsignedLong(Integer.reverseBytes(s32()));
  }

  long s64le() throws TranscriptException {
    return Long.reverseBytes(s64());
  }

  String latin1(int length) throws TranscriptException {
    return take(length).latin1();
  }

  /** Up to the next zero byte, which is taken too; up to the end without one. */
  String latin1UpToNul() {
    int end = at;
    while (end < bytes.length() && bytes.at(end) != 0) {
      end++;
    }
    String text = bytes.slice(at, end).latin1();
    at = Math.min(end + 1, bytes.length());
    return text;
  }

  /** The next bytes; a claimed length is checked before anything is made of it. */
  Bytes take(long length) throws TranscriptException {
    need(length);
    at += (int) length;
    return bytes.slice(at - (int) length, at);
  }

  Bytes rest() {
    Bytes rest = bytes.slice(at, bytes.length());
    at = bytes.length();
    return rest;
  }

  TranscriptException broken(String why) {
    return new TranscriptException(
        String.format(Locale.ROOT, "%s is broken at its byte %d: %s", what, at, why));
  }

  private void need(long length) throws TranscriptException {
    if (length < 0 || length > left()) {
      throw broken(
          String.format(
              Locale.ROOT, "%s bytes expected, %d left", Long.toUnsignedString(length), left()));
    }
  }
}
