package io.sorimark.names;

/**
 * The limits that the {@linkplain Rule rules} hold a change of sound against: likeness from 0 to 1,
 * counts of sounds and letters, and ranks of words by how often they are said. They were set by the
 * episodes of docs/eval.md: what is right should pass, and what is changed wrongly weighs more.
 */
final class Limits {

  /** The same sounds but for a nuance: what a harvested word of everyday use has to have. */
  static final double IDENTICAL = .97;

  /** Sounds that a listener would take for the same. */
  static final double SAME_SOUND = .95;

  /** Makes up for a small word at the edge, which would rather be itself. */
  static final double CLEAR_SOUND = .93;

  /** Makes up for a very common word in many, or for another acronym being meant. */
  static final double GOOD_SOUND = .9;

  /** "ID" of "IDE": a sound of three is missing, and all others are the same. */
  static final double END_MISSED = .74;

  /** Where nothing is known of the sound, one letter in five may differ. */
  static final double NEARLY_SPELLED = .8;

  /** Below this, hardly a letter is shared, and the sound alone is a guess. */
  static final double FEW_LETTERS = .2;

  /** Explains a right name and its odd neighbour together better than both do apart. */
  static final double EXPLAINS = .7;

  /** The first name of anybody is worth a question only from here on. */
  static final double PERSON = .75;

  /** What ordinary words have to reach for a name that is heard nowhere else. */
  static final double UNHEARD_NAME = .92;

  /** One or two letters are in any word. */
  static final int LEAST_LETTERS = 3;

  /** So few sounds are alike by chance. */
  static final int FEW_SOUNDS = 3;

  /** Hangul is written as it sounds, so that short names are like too many words. */
  static final int ENOUGH_IN_HANGUL = 6;

  /** The rank of articles, prepositions and the like. */
  static final int VERY_COMMON = 120;

  /** The rank of words that are mostly said for themselves, however much they sound like a name. */
  static final int SAID_FOR_ITSELF = 1000;

  /** The rank of words that come in any talk. */
  static final int COMMON = 2000;

  /** The rank of words that everybody uses. */
  static final int EVERYDAY = 5000;

  private Limits() {}
}
