package io.sorimark.speakers;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What tells the one who leads a conversation from those who answer, each with its weight in
 * log-odds for the leader: logistic regression over the marked turns of interviews in English.
 */
enum AskerSign {
  ALWAYS(-1.14, said -> true),
  ASKS(1.68, Utterance::asks),
  ASKS_YOU(0.14, said -> said.asks() && said.hasAny(Lexicon.YOU)),
  ASKING_WORD(0.20, said -> said.opensWith(Lexicon.ASKING)),
  YOU(0.27, said -> said.hasAny(Lexicon.YOU)),
  ME(-0.13, said -> said.hasAny(Lexicon.ME)),
  WE(0.27, said -> said.hasAny(Lexicon.WE)),
  THEY(-0.05, said -> said.hasAny(Lexicon.THEY)),
  ONE_WORD(1.05, said -> said.words().size() <= 1),
  FEW_WORDS(0.29, said -> said.words().size() >= 2 && said.words().size() <= 4),
  MANY_WORDS(-0.37, said -> said.words().size() >= 20),
  VERY_MANY_WORDS(-0.45, said -> said.words().size() >= 35),
  YES(0.05, said -> said.agrees()),
  YES_ALONE(-0.98, said -> said.agrees() && said.words().size() <= 3),
  NO(-1.38, said -> said.opensWith(Lexicon.NO)),
  OKAY(1.24, said -> said.opensWith(Lexicon.OKAY)),
  WONDER(0.16, said -> said.opensWith(Lexicon.WONDER)),
  THANKS(1.21, said -> said.hasAny(Lexicon.THANKS)),
  GREETING(0.13, said -> said.opensWith(Lexicon.GREETINGS)),
  SO(0.36, said -> said.opensWith(Set.of("so"))),
  WELL(0.12, said -> said.opensWith(Set.of("well"))),
  AND(-0.15, said -> said.opensWith(Set.of("and"))),
  BUT(-0.31, said -> said.opensWith(Set.of("but"))),
  THEN(0.03, said -> said.hasAny(Lexicon.THEN)),
  WHY(-0.11, said -> said.hasAny(Lexicon.WHY)),
  TELL(0.79, said -> said.hasAny(Lexicon.TELL)),
  THINK(0.15, said -> said.hasAny(Lexicon.THINK));

  final double weight;
  private final Predicate<Utterance> sign;

  AskerSign(double weight, Predicate<Utterance> sign) {
    this.weight = weight;
    this.sign = sign;
  }

  boolean holds(Utterance said) {
    return sign.test(said);
  }

  /** How likely the leader says this, in natural log-odds. */
  static double logOdds(Utterance said) {
    double sum = 0;
    for (AskerSign sign : values()) {
      sum += sign.holds(said) ? sign.weight : 0;
    }
    return sum;
  }
}
