package io.sorimark.chapters;

import io.sorimark.chapters.Candidate.Kind;
import io.sorimark.language.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Questions as titles. "How do you evaluate retrieval?" is "How to evaluate retrieval"; "So what is
 * RAG?" is "What is RAG?"; others are taken where they ask of nobody in the room.
 */
final class Questions {

  /** Adverbs that ask. */
  static final Set<String> ADVERBS = Set.of("how", "why", "when", "where");

  private static final Set<String> ASKING = Set.of("what", "how", "why", "which");

  private static final Set<String> ASKED = Set.of("do", "can", "should", "would", "did", "could");

  private static final Set<String> ANYBODY =
      Set.of("you", "we", "i", "they", "people", "someone", "one", "companies", "teams");

  private static final Set<String> POSSESSIVES =
      Set.of("your", "his", "her", "their", "our", "my", "its");

  /** Whose it is does not matter to a reader, who is addressed. */
  private static final Set<String> OF_SPEAKERS = Set.of("my", "our");

  private static final Set<String> PERSONS =
      Set.of(
          ("i you we they it he she this that these those them us me him my her your our their his"
                  + " its there 'm here")
              .split(" "));

  private static final int MOST_TOKENS = 12;
  private static final int MOST_DONE = 9;

  private final Shape shape;
  private final int sentence;
  private final Pool pool;

  private Questions(Shape shape, int sentence, Pool pool) {
    this.shape = shape;
    this.sentence = sentence;
    this.pool = pool;
  }

  static void find(Shape shape, int sentence, Pool pool) {
    Questions questions = new Questions(shape, sentence, pool);
    for (int i = 0; i + 2 < shape.size(); i++) {
      if (ASKING.contains(shape.lower(i))) {
        questions.addWhole(i);
        questions.addHowTo(i);
      }
    }
  }

  /** A pronoun, which points at something that a title does not show. */
  static boolean isPerson(String lower) {
    return PERSONS.contains(lower);
  }

  static boolean isPossessive(String lower) {
    return POSSESSIVES.contains(lower);
  }

  /** From the asking word to the end of the sentence. */
  private void addWhole(int from) {
    int end = from + 1;
    while (end < shape.size() && shape.letter(end) != 'X' && end - from < MOST_TOKENS) {
      end++;
    }
    boolean asks = end < shape.size() && shape.lower(end).equals("?");
    boolean whole = asks && end - from >= 3 && isAux(from + 1) && names(from + 1, end);
    if (whole && "NPUGJ".indexOf(shape.letter(end - 1)) >= 0) {
      List<Tagged> words = new ArrayList<>();
      for (int i = from; i < end; i++) {
        boolean is = i == from + 1 && shape.lower(i).equals("'s");
        words.add(is ? Tagged.made("is", PartOfSpeech.AUX) : shape.word(i));
      }
      words.add(Tagged.made("?", PartOfSpeech.PUNCT));
      pool.add(Kind.QUESTION, words, sentence, from);
    }
  }

  private boolean isAux(int at) {
    return shape.letter(at) == 'V' || shape.letter(at) == 'K';
  }

  /** "how do you VP", "how to VP": how to VP. */
  private void addHowTo(int how) {
    int verb = how + (ASKED.contains(shape.lower(how + 1)) ? 3 : 2);
    boolean done =
        shape.lower(how).equals("how")
            && (shape.lower(how + 1).equals("to") || ANYBODY.contains(shape.lower(verb - 1)));
    if (!done
        || verb >= shape.size()
        || shape.word(verb).tag() != PartOfSpeech.VERB
        || Gerunds.of(shape.lower(verb)).isEmpty()) {
      return;
    }
    for (int last = verb + 1; last < Math.min(shape.size(), verb + MOST_DONE); last++) {
      if (shape.letter(last) == 'X' || !names(verb, last + 1)) {
        return;
      }
      if (shape.mayEndAfter(last)) {
        pool.add(Kind.HOW_TO, howTo(verb, last), sentence, how);
      }
    }
  }

  private List<Tagged> howTo(int verb, int last) {
    List<Tagged> words = new ArrayList<>();
    words.add(Tagged.made("how", PartOfSpeech.ADV));
    words.add(Tagged.made("to", PartOfSpeech.PART));
    for (int i = verb; i <= last; i++) {
      boolean mine = OF_SPEAKERS.contains(shape.lower(i));
      words.add(mine ? Tagged.made("your", PartOfSpeech.PRON) : shape.word(i));
    }
    return words;
  }

  /** Whether it speaks of things and nobody present. */
  private boolean names(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isPerson(shape.lower(i)) && !isPossessive(shape.lower(i))) {
        return false;
      }
    }
    return true;
  }
}
