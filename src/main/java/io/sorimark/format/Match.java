package io.sorimark.format;

/** How sure a format is that a file is its own, least first. */
enum Match {
  NO,
  /** It can be read this way, and so can nearly anything. */
  FALLBACK,
  /** It looks like it; another format may look more like it. */
  LIKELY,
  /** Its signature is there. */
  SURE
}
