package io.sorimark.document;

import java.time.Duration;

/**
 * How much of a document is believed.
 *
 * @param bytes of the file, and of what is unpacked from it
 * @param characters of its text; the rest is left out
 * @param time for its parser
 */
public record Limits(int bytes, int characters, Duration time) {

  /** A book of a thousand pages has three million characters. */
  public static final Limits DEFAULT = new Limits(64 << 20, 5_000_000, Duration.ofSeconds(30));

  public Limits withTime(Duration newTime) {
    return new Limits(bytes, characters, newTime);
  }
}
