package io.sorimark.language;

import java.util.ArrayList;
import java.util.List;

/**
 * How Hangul sounds to English ears, syllable by syllable after the Revised Romanization, and how
 * English sounds in Hangul, which has no f, v, z or th: both meet in one set of sounds.
 */
public final class Hangul {

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;

  private static final String[] INITIALS = "G K N D T R M B P S S - JH CH CH K T P HH".split(" ");
  private static final String[] VOWELS =
      "AA EH Y+AA Y+EH AH EH Y+AH Y+EH OW W+AA W+EH W+EH Y+OW UW W+AH W+EH W+IY Y+UW IH IY IY"
          .split(" ");
  private static final String[] FINALS =
      "- K K K N N N T L K M P L L P L M P P T T NG T T K T P T".split(" ");

  private Hangul() {}

  /** Whether the text has a syllable of Hangul. */
  public static boolean isIn(String text) {
    return text.chars().anyMatch(Hangul::isSyllable);
  }

  /** The sounds of the syllables; anything else is passed over. */
  public static List<Phoneme> phonemes(String text) {
    List<Phoneme> sounds = new ArrayList<>();
    text.chars().filter(Hangul::isSyllable).forEach(syllable -> add(sounds, syllable - FIRST));
    return sounds;
  }

  /** What is left of an English sound in Hangul. */
  public static Phoneme folded(Phoneme sound) {
    return switch (sound) {
      case F -> Phoneme.P;
      case V -> Phoneme.B;
      case Z, ZH -> Phoneme.JH;
      case TH, SH -> Phoneme.S;
      case DH -> Phoneme.D;
      case L -> Phoneme.R;
      case AE -> Phoneme.EH;
      case AO -> Phoneme.OW;
      case UH -> Phoneme.UW;
      case ER -> Phoneme.AH;
      default -> sound;
    };
  }

  private static void add(List<Phoneme> sounds, int index) {
    addAll(sounds, INITIALS[index / (21 * 28)]);
    addAll(sounds, VOWELS[index / 28 % 21]);
    addAll(sounds, FINALS[index % 28]);
  }

  private static void addAll(List<Phoneme> sounds, String names) {
    if (!names.equals("-")) {
      for (String name : names.split("\\+")) {
        sounds.add(Phoneme.valueOf(name));
      }
    }
  }

  private static boolean isSyllable(int character) {
    return character >= FIRST && character <= LAST;
  }
}
