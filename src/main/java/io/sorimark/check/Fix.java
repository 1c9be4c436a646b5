package io.sorimark.check;

/** How a finding can be mended without losing what was said. */
public enum Fix {
  /** A person has to. */
  NONE,
  /** By changing the text in place: {@link TextFix}. */
  TEXT,
  /** By writing the transcript anew in the plainest form of its format. */
  REWRITE
}
