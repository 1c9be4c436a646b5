package io.sorimark.names;

/** What a word of a transcript seems to be, most ordinary first. */
enum WordKind {
  /** An ordinary word, in lower case or at the start of a sentence. */
  ORDINARY,
  /** A number in digits. */
  NUMBER,
  /** Part of a name that is right as it stands. */
  RIGHT,
  /** An ordinary word that has a capital elsewhere, and more often. */
  MOSTLY_CAPITAL,
  /** An ordinary word or a known name with a capital that no sentence asks for. */
  CAPITAL,
  /** In capitals. */
  ACRONYM,
  /** In Hangul, which no list of ours knows. */
  HANGUL,
  /** In no list of words or names. */
  UNKNOWN
}
