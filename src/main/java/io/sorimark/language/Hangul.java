package io.sorimark.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How Hangul sounds to English ears, syllable by syllable after the Revised Romanization. The vowel
 * of "스" is left out: Korean puts it where English has consonants alone.
 */
public final class Hangul {

  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;

  private static final Set<String> HISSING = Set.of("S", "JH", "CH");

  private static final String[] INITIALS = "G K N D T R M B P S S - JH CH CH K T P HH".split(" ");
  private static final String[] VOWELS =
      "AA EH Y+AA Y+EH AH EH Y+AH Y+EH OW W+AA W+EH W+EH Y+OW UW W+AH W+EH W+IY Y+UW - IY IY"
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

  private static void add(List<Phoneme> sounds, int index) {
    String initial = INITIALS[index / (21 * 28)];
    String vowel = VOWELS[index / 28 % 21];
    boolean glides = vowel.startsWith("Y+") || vowel.equals("W+IY"); // "쉬" is English "she"
    boolean soft = glides || vowel.equals("IY");
    boolean hissing = HISSING.contains(initial);
    addAll(sounds, initial.equals("S") && soft ? "SH" : initial);
    addAll(sounds, hissing && glides ? vowel.substring(2) : vowel);
    addAll(sounds, FINALS[index % 28]);
  }

  private static void addAll(List<Phoneme> sounds, String names) {
    if (!names.equals("-")) {
      for (String name : names.split("\\+")) {
        sounds.add(Phoneme.valueOf(name));
      }
    }
  }

  static boolean isSyllable(int character) {
    return character >= FIRST && character <= LAST;
  }
}
