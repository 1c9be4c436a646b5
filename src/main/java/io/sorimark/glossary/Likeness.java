package io.sorimark.glossary;

/** How much a file looks like one of a format, least first. */
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

  static Likeness likelyIf(boolean shaped) {
    return shaped ? LIKELY : NO;
  }
}
