package io.sorimark.language;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/** Short keys that words of about the same sound share (Philips, "The Double Metaphone", 2000). */
public final class SoundKeys {

  private static final int LONGEST = 10;

  private SoundKeys() {}

  /** One or two keys; none for what has no letters from a to z. */
  public static Set<String> of(String letters) {
    DoubleMetaphone metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(LONGEST);
    return Stream.of(
            metaphone.doubleMetaphone(letters, false), metaphone.doubleMetaphone(letters, true))
        .filter(key -> key != null && !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
