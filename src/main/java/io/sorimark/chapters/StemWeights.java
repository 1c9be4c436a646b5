package io.sorimark.chapters;

/** What is known of stems at large. */
interface StemWeights {

  /** The inverse document frequency over episodes, between 0 and about 6. */
  double rarity(String stem);

  /** Log odds, against the mean stem, that a chapter is called by this stem that is said in it. */
  double worth(String stem);

  /** How well it is known: the logarithm of the chapters in which it is said. */
  double known(String stem);
}
