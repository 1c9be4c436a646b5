package io.sorimark.speakers;

import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What tells that somebody else says the next sentence, each with its weight in log-odds: logistic
 * regression over the marked turns of podcasts in English.
 */
enum ChangeSign {
  ALWAYS(-1.93, (before, next) -> true),
  QUESTION_BEFORE(1.34, (before, next) -> before.asks()),
  QUESTION_AFTER_QUESTION(-2.91, (before, next) -> before.asks() && next.asks()),
  QUESTION_NEXT(0.90, (before, next) -> next.asks()),
  TAG_BEFORE(-0.90, (before, next) -> before.asks() && endsWith(before, Lexicon.TAGS)),
  YOU_ASKED(-0.12, (before, next) -> before.asks() && before.hasAny(Lexicon.YOU)),
  YOU_ASKED_I_ANSWER(
      1.06,
      (before, next) -> before.asks() && before.hasAny(Lexicon.YOU) && next.hasAny(Lexicon.ME)),
  TRAILING_OFF(2.42, (before, next) -> before.trailsOff()),
  ONE_WORD_BEFORE(0.39, (before, next) -> before.words().size() <= 1),
  FEW_WORDS_BEFORE(0.43, (before, next) -> size(before, 2, 4)),
  MANY_WORDS_BEFORE(-0.10, (before, next) -> before.words().size() >= 20),
  ONE_WORD_NEXT(0.68, (before, next) -> next.words().size() <= 1),
  FEW_WORDS_NEXT(0.89, (before, next) -> size(next, 2, 4)),
  MANY_WORDS_NEXT(-0.28, (before, next) -> next.words().size() >= 20),
  YES_NEXT(3.23, (before, next) -> next.agrees()),
  YES_ALONE_NEXT(-1.16, (before, next) -> next.words().size() <= 3 && next.agrees()),
  NO_NEXT(1.82, (before, next) -> next.opensWith(Lexicon.NO)),
  OKAY_NEXT(1.62, (before, next) -> next.opensWith(Lexicon.OKAY)),
  WONDER_NEXT(1.51, (before, next) -> next.opensWith(Lexicon.WONDER)),
  THANKS_NEXT(0.75, (before, next) -> next.opensWith(Lexicon.THANKS)),
  THANKS_BEFORE(0.16, (before, next) -> before.hasAny(Lexicon.THANKS)),
  GREETING_NEXT(1.84, (before, next) -> next.opensWith(Lexicon.GREETINGS)),
  SO_NEXT(-0.23, (before, next) -> next.opensWith(Set.of("so"))),
  WELL_NEXT(1.81, (before, next) -> next.opensWith(Set.of("well"))),
  AND_NEXT(-0.80, (before, next) -> next.opensWith(Set.of("and"))),
  BUT_NEXT(-0.64, (before, next) -> next.opensWith(Set.of("but"))),
  BECAUSE_NEXT(-0.49, (before, next) -> next.opensWith(Lexicon.GOING_ON)),
  I_NEXT(0.36, (before, next) -> next.opensWith(Lexicon.ME)),
  YOU_NEXT(-0.41, (before, next) -> next.opensWith(Lexicon.YOU)),
  ASKING_NEXT(-0.11, (before, next) -> next.opensWith(Lexicon.ASKING)),
  I_THEN_YOU(0.40, (before, next) -> before.hasAny(Lexicon.ME) && next.hasAny(Lexicon.YOU)),
  I_STILL(-0.64, (before, next) -> before.hasAny(Lexicon.ME) && next.hasAny(Lexicon.ME));

  final double weight;
  private final BiPredicate<Utterance, Utterance> sign;

  ChangeSign(double weight, BiPredicate<Utterance, Utterance> sign) {
    this.weight = weight;
    this.sign = sign;
  }

  boolean holds(Utterance before, Utterance next) {
    return sign.test(before, next);
  }

  /** How likely a change is here, in natural log-odds, where every change is marked. */
  static double logOdds(Utterance before, Utterance next) {
    double sum = 0;
    for (ChangeSign sign : values()) {
      sum += sign.holds(before, next) ? sign.weight : 0;
    }
    return sum;
  }

  private static boolean endsWith(Utterance said, Set<String> words) {
    return !said.words().isEmpty() && words.contains(said.words().getLast());
  }

  private static boolean size(Utterance said, int least, int most) {
    return said.words().size() >= least && said.words().size() <= most;
  }
}
