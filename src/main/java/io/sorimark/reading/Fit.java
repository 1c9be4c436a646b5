package io.sorimark.reading;

/** How well a format fits a file, least first. */
public enum Fit {
  NO,
  /** It can be read this way, and so can nearly anything. */
  FALLBACK,
  /** It looks like it; another format may look more like it. */
  LIKELY,
  /** Its signature is there. */
  SURE;

  public static Fit sureIf(boolean signed) {
    return signed ? SURE : NO;
  }

  public static Fit likelyIf(boolean shaped) {
    return shaped ? LIKELY : NO;
  }

  /** By how many of the lines that were looked at have the shape: most of them, at least one. */
  public static Fit ofLines(long alike, int lookedAt) {
    return sureIf(alike > 0 && alike * 2 >= lookedAt);
  }
}
