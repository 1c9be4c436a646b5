package io.sorimark.language;

import java.util.Set;

/** English words that hold a sentence together and name nothing. */
public final class FunctionWords {

  private static final Set<String> WORDS =
      Set.of(
          """
          a an the and or but nor so yet of for in on at by to from with without about into onto
          over under as than then that this these those it its it's i me my we us our you your he
          him his she her they them their who whom whose which what when where why how is are was
          were be been being am do does did done doing have has had having will would shall should
          can could may might must not n't no yes 's 're 've 'll 'm 'd 't s t re ve ll m d if
          because while there here just also very really too up down out off again more most some
          any each all both other such only own same vs via per let lets
          """
              .split("\\s+"));

  private FunctionWords() {}

  /** Whether this word, in lower case, is one. */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }

  /**
   * Whether this word, in lower case, is one of everyday talk: a function word, a filler, a verb or
   * an adjective that says nothing of what the talk is about.
   */
  public static boolean isEveryday(String word) {
    return contains(word) || EnglishWords.isEveryday(word);
  }
}
