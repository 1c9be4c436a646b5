package io.sorimark.publish;

/** How much a file looks like one of a carrier, least first. */
enum Likeness {
  NO,
  /** If nothing better is found. */
  FALLBACK,
  /** It has the shape. */
  LIKELY,
  /** It has the signature. */
  SURE;

  static Likeness sureIf(boolean signed) {
    return signed ? SURE : NO;
  }

  /** By how many of the lines that were looked at have the shape: most of them, at least one. */
  static Likeness ofLines(long alike, int lookedAt) {
    return alike > 0 && alike * 2 >= lookedAt ? SURE : NO;
  }
}
