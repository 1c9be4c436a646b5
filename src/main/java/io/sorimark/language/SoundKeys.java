package io.sorimark.language;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/** Short keys that words of about the same sound share (Philips, "The Double Metaphone", 2000). */
public final class SoundKeys {

  private static final int LONGEST = 10;

  private SoundKeys() {}

  /** One or two keys, of Hangul by how it sounds; none for what has neither that nor letters. */
  public static Set<String> of(String word) {
    String letters = Hangul.isIn(word) ? latin(KoreanParticles.cut(word)) : word;
    DoubleMetaphone metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(LONGEST);
    return Stream.of(
            metaphone.doubleMetaphone(letters, false), metaphone.doubleMetaphone(letters, true))
        .filter(key -> key != null && !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As English would write it. */
  private static String latin(String hangul) {
    return Hangul.phonemes(hangul).stream().map(SoundKeys::letters).collect(Collectors.joining());
  }

  private static String letters(Phoneme sound) {
    return switch (sound) {
      case AA, AE, AH, AO, AW, AY -> "a";
      case EH, ER, EY -> "e";
      case IH, IY -> "i";
      case OW, OY -> "o";
      case UH, UW -> "u";
      case HH -> "h";
      case JH -> "j";
      default -> sound.name().toLowerCase(Locale.ROOT);
    };
  }
}
